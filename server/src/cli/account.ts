import { parseArgs } from 'node:util'
import { roleNames, roleSchema } from '@pianqu/shared/access/access.ts'
import { newAccountSchema } from '@pianqu/shared/accounts/account.contract.ts'
import { passwordSchema } from '@pianqu/shared/accounts/password-rule.ts'
import { commandsOf } from '../db/command.ts'
import type { World } from '../http/world.ts'
import { addAccount } from '../modules/accounts/add-account.command.ts'
import { demandPassword } from '../modules/accounts/demand-password.ts'
import { findAccount } from '../modules/accounts/find-account.query.ts'
import { allAccounts } from '../modules/accounts/list-accounts.query.ts'
import { hashPassword } from '../modules/accounts/password.ts'
import { dropSecondFactor } from '../modules/accounts/second-factor.command.ts'
import { setPassword } from '../modules/accounts/set-password.command.ts'
import { unitName } from '../modules/units/unit.facts.ts'
import { operator } from '../system-actor.ts'
import { done, failed, type Outcome } from './outcome.ts'

async function readPassword(fromStdin: boolean): Promise<string> {
  if (!fromStdin)
    throw new Error('请加 --password-stdin，并从标准输入给出密码，例如：echo 密码 | npm run pianqu -- account add …')
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '')
}

async function add(world: World, args: readonly string[]): Promise<Outcome> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      username: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string' },
      unit: { type: 'string' },
      'password-stdin': { type: 'boolean', default: false },
      'one-time': { type: 'boolean', default: false },
    },
  })
  const role = roleSchema.safeParse(values.role)
  if (!role.success) return failed(`--role 应为 ${roleSchema.options.join('、')} 之一`)
  const { password, ...account } = newAccountSchema.required({ password: true }).parse({
    username: values.username ?? '',
    name: values.name ?? '',
    role: role.data,
    unitCode: values.unit ?? null,
    password: await readPassword(values['password-stdin']),
  })
  demandPassword(world, password, account)
  const passwordHash = await hashPassword(password)
  commandsOf(
    world,
    operator,
  )((change) => addAccount(change, { ...account, passwordHash, isOneTime: values['one-time'] }))
  const isUnknown = account.unitCode !== null && unitName(world.db, account.unitCode) === undefined
  return done(
    `已创建账号 ${account.username}（${roleNames[account.role]}）`,
    ...(isUnknown ? [`注意：单位编码 ${account.unitCode} 尚未登记，导入单位表之后这个账号才看得到本单位的数据`] : []),
  )
}

async function password(world: World, args: readonly string[]): Promise<Outcome> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      username: { type: 'string' },
      'password-stdin': { type: 'boolean', default: false },
      'one-time': { type: 'boolean', default: false },
    },
  })
  const { username = '' } = values
  const wanted = passwordSchema.parse(await readPassword(values['password-stdin']))
  const account = findAccount(world.db, username)
  if (account) demandPassword(world, wanted, account)
  const passwordHash = await hashPassword(wanted)
  commandsOf(
    world,
    operator,
  )((change) => setPassword(change, { username, passwordHash, isOneTime: values['one-time'] }))
  return done(`已修改 ${username} 的密码，原有登录已全部退出`)
}

function dropFactor(world: World, args: readonly string[]): Outcome {
  const { values } = parseArgs({ args: [...args], options: { username: { type: 'string' } } })
  const account = findAccount(world.db, values.username ?? '')
  if (!account) return failed(`没有用户名为“${values.username ?? ''}”的账号`)
  commandsOf(world, operator)((change) => dropSecondFactor(change, account.userId))
  return done(`已解除 ${account.username} 的动态验证码，下次登录只需密码`)
}

/** `account add`, `account password`, `account drop-second-factor` and `account list`. */
export async function accountCommand(world: World, [step, ...args]: readonly string[]): Promise<Outcome> {
  if (step === 'add') return add(world, args)
  if (step === 'password') return password(world, args)
  if (step === 'drop-second-factor') return dropFactor(world, args)
  if (step === 'list') {
    return done(
      ...allAccounts(world.db, world.clock.now()).map(
        ({ username, name, role, unitName: unit, disabled }) =>
          `${username}\t${name}\t${roleNames[role]}\t${unit ?? '—'}${disabled ? '\t已停用' : ''}`,
      ),
    )
  }
  return failed('account 后面应为 add、password、drop-second-factor 或 list')
}
