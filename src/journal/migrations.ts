import { acts } from './migrations/001-acts.js'

/** The history of the journal's tables, oldest first. */
export const journalMigrations: readonly Readonly<{ name: string; sql: string }>[] = [acts]
