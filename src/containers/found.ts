import type { GivenMetadata } from '../vocabulary/documents.js'
import type { Retrieval } from '../vocabulary/retrieval.js'

/**
 * One thing met in a container, in its order. `place` says where in it. What is no document by its nature (a picture of
 * a page, a redirection) is not met at all; what should be one and is damaged is met with the reason.
 */
export type Found =
  | Readonly<{ ok: true; place: string; bytes: Buffer; given?: GivenMetadata; retrieval?: Retrieval }>
  | Readonly<{ ok: false; place: string; reason: string }>

/** A container is not as it should be. `message` says in words what is wrong. */
export class ContainerFault extends Error {
  override readonly name = 'ContainerFault'
}
