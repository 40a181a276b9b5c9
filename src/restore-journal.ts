import { CHAIN_START, type ChainedAct, findBreak } from './journal/chain.js'
import { Damage } from './journal/damage.js'
import { openJournalFiles } from './journal/journal-files.js'
import { getAct, readActFiles, readActPage } from './journal/read-acts.js'

type Transaction = Parameters<typeof readActPage>[0]

/**
 * Appends to a register's files the acts that only its database has, if they follow what the files hold. Answers how
 * many. Throws Damage where files and database tell different histories: neither is thrown away without a person.
 */
export async function restoreFromRows(
  folder: string,
  register: string,
  inTransaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>,
): Promise<number> {
  const files = await openJournalFiles(folder)
  try {
    await verify(folder, register)
    const missing: ChainedAct[] = []
    let head = files.head()
    for (let page = await read(head.seq + 1); page.length > 0; page = await read(head.seq + 1)) {
      for (const act of page) {
        const broken = findBreak(register, head, act)
        if (broken !== undefined) throw new Damage(`Register ${register}, in the database: ${broken}`, BACKUP)
        missing.push(act)
        head = act.line
      }
    }
    if (missing.length > 0) await files.append(missing)
    return missing.length
  } finally {
    await files.close()
  }

  async function read(seq: number): Promise<readonly ChainedAct[]> {
    return (await inTransaction((tx) => readActPage(tx, register, seq))).map(getAct)
  }
}

const BACKUP = 'Restore the files named from a backup.'

async function verify(folder: string, register: string): Promise<void> {
  let head = CHAIN_START
  for await (const recorded of readActFiles(folder)) {
    const act = getAct(recorded)
    const broken = findBreak(register, head, act)
    if (broken !== undefined) throw new Damage(`${recorded.place}: ${broken}`, BACKUP)
    head = act.line
  }
}
