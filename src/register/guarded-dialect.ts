import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresDialect,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type { Pool } from 'pg'

/** Who a transaction works as: one may only look, the other keeps the register. Neither is a superuser. */
export type Role = 'rapporteur_reader' | 'rapporteur_keeper'

type Stage = 'idle' | 'begun' | 'as-role'

const ROLE_SETTING = /^set local role rapporteur_(?:reader|keeper)$/

/** The statement every transaction begins with. */
export function takeRole(role: Role): CompiledQuery {
  return CompiledQuery.raw(`set local role ${role}`)
}

/**
 * PostgreSQL for Kysely, except that a query is refused unless its transaction has first taken a role without
 * superuser rights: what no policy guards cannot be asked by accident.
 */
export function guardedDialect(pool: Pool): Dialect {
  const dialect = new PostgresDialect({ pool })
  return {
    createDriver: () => guard(dialect.createDriver()),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  }
}

/** A connection that knows how far its transaction has come. */
class GuardedConnection implements DatabaseConnection {
  stage: Stage = 'idle'
  constructor(readonly inner: DatabaseConnection) {}

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.stage === 'idle') {
      throw new Error('A query outside a transaction: use readRegister, keepRegister or listRegisters')
    }
    if (this.stage === 'begun') {
      if (!ROLE_SETTING.test(query.sql))
        throw new Error('A transaction without a role: use readRegister or keepRegister')
      this.stage = 'as-role'
    }
    return this.inner.executeQuery<R>(query)
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Streams of rows are not used: page with a limit instead')
  }
}

function guard(driver: Driver): Driver {
  const innerOf = (connection: DatabaseConnection): GuardedConnection => {
    if (connection instanceof GuardedConnection) return connection
    throw new Error('A connection that did not come through the guard')
  }
  const end = async (connection: DatabaseConnection, finish: (inner: DatabaseConnection) => Promise<void>) => {
    const guarded = innerOf(connection)
    guarded.stage = 'idle'
    await finish(guarded.inner)
  }
  return {
    init: () => driver.init(),
    destroy: () => driver.destroy(),
    acquireConnection: async () => new GuardedConnection(await driver.acquireConnection()),
    releaseConnection: (connection) => driver.releaseConnection(innerOf(connection).inner),
    beginTransaction: async (connection, settings: TransactionSettings) => {
      const guarded = innerOf(connection)
      await driver.beginTransaction(guarded.inner, settings)
      guarded.stage = 'begun'
    },
    commitTransaction: (connection) => end(connection, (inner) => driver.commitTransaction(inner)),
    rollbackTransaction: (connection) => end(connection, (inner) => driver.rollbackTransaction(inner)),
  }
}
