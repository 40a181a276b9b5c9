const NAMES = new Intl.DisplayNames(['en'], { type: 'language' })

/** The English name of a language by its ISO 639-1 code ("de": "German"); the code itself where it is none. */
export function nameOfLanguage(code: string): string {
  try {
    return NAMES.of(code) ?? code
  } catch {
    return code
  }
}

/** The languages in which findings are made; documents in others are kept, shown and searchable. */
export const LANGUAGES_READ: ReadonlySet<string> = new Set(['en'])
