import { openDatabase } from './register/database.js'

// A process of its own: makes the embedded database in the folder named, and ends.
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Name the folder of the database to make')
await (await openDatabase({ folder })).close()
