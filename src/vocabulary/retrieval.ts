/** How a page came over the network, kept with it so that its evidence stays checkable once the page is gone. */
export type Retrieval = Readonly<{
  /** The address asked for, without a fragment. */
  url: string
  /** Where the answer came from, after every redirect. */
  finalUrl: string
  status: number
  /** When the answer began to arrive: UTC, ISO 8601 with milliseconds. */
  at: string
  /** The addresses that sent on to another one, in order, each with its status. Empty where none did. */
  redirects: readonly Readonly<{ url: string; status: number }>[]
  /**
   * The answer's headers by lower-case name, repeated ones joined with ", ". Cookies are left out: they are meant for
   * the visitor alone. The body is kept decompressed, whatever `content-encoding` says.
   */
  headers: Readonly<Record<string, string>>
}>
