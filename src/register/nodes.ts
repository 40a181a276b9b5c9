/** A finding of one document, as groups and anchors name it: two documents of the same text have findings of the same id. */
export function nodeOf(documentId: string, findingId: string): string {
  return `${documentId}/${findingId}`
}

/** The two ids of a node. */
export function partsOfNode(node: string): Readonly<{ documentId: string; findingId: string }> {
  const slash = node.indexOf('/')
  return { documentId: node.slice(0, slash), findingId: node.slice(slash + 1) }
}
