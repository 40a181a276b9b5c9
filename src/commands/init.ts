import { openRegister } from '../deployment.js'
import { Refusal } from '../refusal.js'
import { isRegisterName, toRegisterName } from '../settings.js'
import { type Declare, example } from './declare.js'

/** `init`: a further register in the deployment. */
export const declareInit: Declare = (program, session) => {
  program
    .command('init')
    .summary('make a new register')
    .description('Makes a new, empty register. Your own register is made at first use and needs no init.')
    .requiredOption('--name <name>', 'its name, or a title from which a name is made')
    .option('--title <title>', 'its title on the site')
    .addHelpText(
      'after',
      example('rapporteur init --name "Lakes Forum secretariat"', 'rapporteur init --name lakes --title "Lakes Forum"'),
    )
    .action(async ({ name: wished, title }: { name: string; title?: string }) => {
      const name = isRegisterName(wished) ? wished : toRegisterName(wished)
      const shown = title ?? wished
      const deployment = await session.open()
      if ((await deployment.registers()).some((register) => register.name === name)) {
        throw new Refusal(
          `There is a register "${name}" already`,
          `Use it with --register ${name}, or choose another name`,
        )
      }
      await openRegister(deployment, name, shown, { at: new Date().toISOString(), by: 'keeper' })
      await session.terminal.out(
        `Made the register "${shown}". Add documents: rapporteur add --register ${name} FOLDER\n`,
      )
    })
}
