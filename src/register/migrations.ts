import { register } from './migrations/001-register.js'

/** The history of the register's tables, oldest first. */
export const registerMigrations: readonly Readonly<{ name: string; sql: string }>[] = [register]
