/** A record of a web archive. */
export function record(
  type: string,
  url: string,
  block: Buffer,
  contentType = 'application/http; msgtype=response',
): Buffer {
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    ...(url === '' ? [] : [`WARC-Target-URI: ${url}`]),
    'WARC-Date: 2031-05-13T08:00:00Z',
    `Content-Type: ${contentType}`,
    `Content-Length: ${block.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')])
}

/** A server's answer as it comes over the wire. */
export function answer(
  body: string | Buffer,
  { status = 200, headers = ['Content-Type: text/html'] }: { status?: number; headers?: readonly string[] } = {},
): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} OK\r\n${headers.join('\r\n')}\r\n\r\n`), Buffer.from(body)])
}
