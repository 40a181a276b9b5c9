/** Words on a page: left edge and baseline in points from the lower left corner; `font` 2 is the bold one. */
export type Placed = Readonly<{ text: string; x: number; y: number; size?: number; font?: 1 | 2 }>

export function writePdf(
  pages: readonly (readonly Placed[])[],
  options?: Readonly<{ encrypt?: boolean; streams?: readonly string[] }>,
): Buffer
export function placeLines(
  lines: readonly string[],
  options?: Readonly<{ x?: number; y?: number; step?: number; size?: number }>,
): readonly Placed[]
export function writeZip(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer>
export function writeDocx(
  body: string,
  options?: Readonly<{ footnotes?: string; properties?: string }>,
): Promise<Buffer>
export function writeParagraph(text: string, options?: Readonly<{ style?: string; isItem?: boolean }>): string
export function writeRecord(type: string, url: string, block: Buffer, contentType?: string): Buffer
export function writeAnswer(
  body: string | Buffer,
  options?: Readonly<{ status?: number; headers?: readonly string[] }>,
): Buffer
