import type pg from 'pg'
import type { Role } from './guarded-dialect.js'

const ROLES: readonly Role[] = ['rapporteur_reader', 'rapporteur_keeper']

/**
 * Makes the two roles that requests work as, and lets this connection's user take them. Roles belong to the whole
 * server: where another database of it made them already, they are used as they are.
 */
export async function makeRoles(client: pg.PoolClient): Promise<void> {
  for (const role of ROLES) {
    try {
      await makeRole(client, role)
    } catch (error) {
      throw new Error(
        `The user of DATABASE_URL may neither make nor take the role ${role}. Let an administrator run: ` +
          `CREATE ROLE ${role} NOLOGIN; GRANT ${role} TO the user;`,
        { cause: error },
      )
    }
  }
}

async function makeRole(client: pg.PoolClient, role: Role): Promise<void> {
  const found = await client.query('select rolsuper, rolbypassrls from pg_roles where rolname = $1', [role])
  const row = found.rows[0] as { rolsuper: boolean; rolbypassrls: boolean } | undefined
  if (row && (row.rolsuper || row.rolbypassrls))
    throw new Error(`${role} passes every policy; it must be an ordinary role`)
  if (!row) await createRole(client, role)
  const member = await client.query(
    "select (rolsuper or pg_has_role(current_user, $1::name, 'MEMBER')) as may from pg_roles where rolname = current_user",
    [role],
  )
  if ((member.rows[0] as { may: boolean } | undefined)?.may !== true)
    await client.query(`grant ${role} to current_user`)
}

/** Two databases of one server may make the role at once; the second finds it made. */
async function createRole(client: pg.PoolClient, role: Role): Promise<void> {
  await client.query(`do $$ begin
    create role ${role} nologin nosuperuser nocreatedb nocreaterole nobypassrls;
  exception when duplicate_object or unique_violation then null;
  end $$`)
  await client.query(`grant ${role} to current_user`)
}
