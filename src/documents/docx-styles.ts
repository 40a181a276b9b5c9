import { Parser } from 'htmlparser2'
import type { BlockRole } from '../vocabulary/documents.js'

type Style = { name: string; basedOn: string; level: number | undefined }

const MOST_STEPS = 12

/** The role that a paragraph's style gives it, undefined for ordinary text. Styles are known by their English names, which Word keeps in every language. */
export function readDocxStyles(xml: string): (style: string) => BlockRole | undefined {
  const styles = readStyles(xml)
  return (id) => {
    for (let [at, steps] = [id, 0]; steps < MOST_STEPS; steps += 1) {
      const style = styles.get(at)
      const role = roleOf(style?.name ?? at, style?.level)
      if (role !== undefined || style === undefined || style.basedOn === '') return role
      at = style.basedOn
    }
    return undefined
  }
}

function readStyles(xml: string): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>()
  let current: Style | undefined
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const value = attributes['w:val'] ?? ''
        if (tag === 'w:style') {
          current = { name: '', basedOn: '', level: undefined }
          styles.set(attributes['w:styleId'] ?? '', current)
        } else if (current && tag === 'w:name') current.name = value
        else if (current && tag === 'w:basedOn') current.basedOn = value
        else if (current && tag === 'w:outlineLvl') current.level = Number(value)
      },
      onclosetag(tag) {
        if (tag === 'w:style') current = undefined
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return styles
}

function roleOf(style: string, level: number | undefined): BlockRole | undefined {
  const name = style.toLowerCase()
  if (name === 'title') return 'title'
  if (/^heading ?\d|^subtitle$/.test(name) || (level !== undefined && level < 9)) return 'heading'
  if (/^list\b(?! paragraph)|^list(?:bullet|number)/.test(name)) return 'list-item'
  if (/\bquote\b/.test(name)) return 'quotation'
  if (name === 'caption') return 'caption'
  return /^(?:toc|table of contents|header|footer)\b/.test(name) ? 'furniture' : undefined
}
