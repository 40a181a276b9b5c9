/** Why a page could not be had. `message` is for the person and says what can be done. */
export class FetchFault extends Error {
  override readonly name = 'FetchFault'

  constructor(
    message: string,
    /** Worth another try: after so many seconds, or after a pause of the fetcher's choosing (null). */
    readonly again: Readonly<{ afterSeconds: number | null }> | undefined = undefined,
    /** The site says that there is no such page (any more). */
    readonly isGone = false,
  ) {
    super(message)
  }
}

const AGAIN = { afterSeconds: null }

/** What went wrong on the way, in words; a lasting fault of the address is told from one that may pass. */
export function toFault(error: unknown, host: string): FetchFault {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof FetchFault) return cause
    const known = describe(String('code' in cause ? cause.code : cause.name), host)
    if (known !== undefined) return known
  }
  const said = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error)
  return new FetchFault(`${host} could not be asked (${said})`, AGAIN)
}

function describe(code: string, host: string): FetchFault | undefined {
  switch (code) {
    case 'ENOTFOUND':
      return new FetchFault(`there is no host ${host}; check how it is written`)
    case 'EAI_AGAIN':
      return new FetchFault(`the name ${host} could not be looked up; check the network and try again`, AGAIN)
    case 'ECONNREFUSED':
      return new FetchFault(`${host} accepts no connection; try again later`, AGAIN)
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
      return new FetchFault(`${host} broke the connection off; try again later`, AGAIN)
    case 'ENETUNREACH':
    case 'EHOSTUNREACH':
      return new FetchFault(`${host} cannot be reached; check the network and try again`, AGAIN)
    case 'ETIMEDOUT':
    case 'UND_ERR_CONNECT_TIMEOUT':
    case 'UND_ERR_HEADERS_TIMEOUT':
    case 'UND_ERR_BODY_TIMEOUT':
    case 'TimeoutError':
      return new FetchFault(`${host} took too long to answer; try again later`, AGAIN)
    case 'AbortError':
    case 'UND_ERR_ABORTED':
    case 'ABORT_ERR':
      return new FetchFault('stopped before it was fetched; run the same command again')
    case 'UND_ERR_HEADERS_OVERFLOW':
    case 'UND_ERR_RES_EXCEEDED_MAX_SIZE':
      return new FetchFault(`${host} answers with more headers than are read`)
    default:
      return describeProtocol(code, host)
  }
}

function describeProtocol(code: string, host: string): FetchFault | undefined {
  if (/^(?:CERT_|ERR_TLS|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|ERR_SSL)/.test(code)) {
    return new FetchFault(`the certificate of ${host} does not hold (${code}); save the page yourself and add the file`)
  }
  if (code.startsWith('HPE_')) return new FetchFault(`${host} does not answer in HTTP (${code}); check the address`)
  // Codes of zlib: the body is not what its content-encoding says.
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code === 'ERR__ERROR_FORMAT_PADDING_1') {
    return new FetchFault(`what ${host} sent is damaged: it cannot be decompressed; try again later`, AGAIN)
  }
  return undefined
}
