import { register } from './migrations/001-register.js'
import { sharedReports } from './migrations/002-shared-reports.js'
import { lineage } from './migrations/003-lineage.js'
import { statedMetadata } from './migrations/004-stated-metadata.js'
import { decisions } from './migrations/005-decisions.js'
import { families } from './migrations/006-families.js'
import { houses } from './migrations/007-houses.js'
import { keyDays } from './migrations/008-key-days.js'

/** The history of the register's tables, oldest first. */
export const registerMigrations: readonly Readonly<{ name: string; sql: string }>[] = [
  register,
  sharedReports,
  lineage,
  statedMetadata,
  decisions,
  families,
  houses,
  keyDays,
]
