/** The words of one paragraph of Markdown without the signs that dress them. Stars and underscores inside words stay. */
export function readInlineMarkdown(markdown: string): string {
  return markdown
    .replace(/\\([\\`*_{}[\]()#+.!>~|-])/g, (_, sign: string) => `\ue000${sign.charCodeAt(0)}\ue001`)
    .replace(/!\[[^\]]{0,500}\]\([^)]{0,1000}\)/g, '')
    .replace(/\[\^[^\]]{1,50}\]:?/g, '')
    .replace(/\[([^\][]{1,1000})\](?:\([^)]{0,1000}\)|\[[^\]]{0,200}\])/g, '$1')
    .replace(/<(https?:\/\/[^>\s]{1,1000}|[^@>\s]{1,100}@[^>\s]{1,100})>/g, '$1')
    .replace(/<\/?[a-z][^>]{0,500}>/gi, ' ')
    .replace(/(`{1,3})([^`]{1,1000})\1/g, '$2')
    .replace(/(\*\*\*|\*\*|~~)(?=\S)([^*~]{1,2000})(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]{1,2000})(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_]{1,2000})(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/\ue000(\d{1,3})\ue001/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/[^\S\n\t]+/g, ' ')
    .trim()
}
