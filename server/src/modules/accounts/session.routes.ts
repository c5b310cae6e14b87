import type { Actor } from '@pianqu/shared/access/access.ts'
import { oneTimeDays } from '@pianqu/shared/accounts/account-rule.ts'
import {
  changePassword as changeEndpoint,
  getSession,
  type Session,
  signIn,
  signOut,
} from '@pianqu/shared/accounts/session.contract.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { commandsOf } from '../../db/command.ts'
import { mount, type Server } from '../../http/mount.ts'
import type { World } from '../../http/world.ts'
import { fairQueue, QueueFullError } from '../../work/fair-queue.ts'
import { isDemo } from '../rules/installation.facts.ts'
import { unitName } from '../units/unit.facts.ts'
import { demandPassword } from './demand-password.ts'
import { type AccountRow, findAccount } from './find-account.query.ts'
import { hashPassword, isPassword, nobodysHash, noPassword } from './password.ts'
import { changePassword } from './set-password.command.ts'
import { recordRefusal, recordSession, stranger } from './sign-in.command.ts'
import { signInThrottle } from './sign-in-throttle.ts'

function sessionOf({ db, clock }: World, actor: Actor): Session {
  return {
    actor,
    hasOneTimePassword: findAccount(db, actor.username)?.isOneTime ?? false,
    unitName: actor.unitCode ? (unitName(db, actor.unitCode) ?? null) : null,
    today: clock.today(),
    pinnedToday: clock.isPinned,
    demo: isDemo(db),
  }
}

/** Each password costs a core and 19 MiB for a while: few at a time, and those who wait are not the whole city. */
const queueLimits = { atOnce: 2, mostWaiting: 200, mostWaitingAtPlace: 20 }

function asBusy(error: unknown): never {
  if (!(error instanceof QueueFullError)) throw error
  throw new ProblemError('common/too-many', { detail: '正在登录的人太多，请过几秒再试' })
}

const refused = (pointer: string, message: string) =>
  new ProblemError('common/malformed', { detail: message, errors: [{ pointer, code: 'custom', message }] })

const wrongCurrent = () => refused('/current', '现在的密码不对，请核对后再填')
const unchanged = () => refused('/password', '新密码与现在的相同，请换一个')

/** Throws auth/wrong-password where the right password was a one-time one whose days are over. */
function demandInTime({ oneTimeUntil }: AccountRow, now: Date): void {
  if (oneTimeUntil === null || oneTimeUntil >= now.toISOString()) return
  throw new ProblemError('auth/wrong-password', {
    detail: `一次性密码${oneTimeDays}天内有效，现已过期，请联系系统管理员重新发放`,
  })
}

export function sessionRoutes(app: Server): void {
  const { world } = app
  const throttle = signInThrottle(world.clock)
  const queue = fairQueue(queueLimits)
  /** What is heavy about passwords, in turn; who writes afterwards does so when no worker does. */
  const inTurn = async <Result>(place: string, work: () => Promise<Result>): Promise<Result> => {
    const result = await queue(place, work).catch(asBusy)
    await world.writing.free()
    return result
  }

  mount(app, signIn, async ({ body: { username, password }, request, reply }) => {
    throttle.admit({ request, username }, reply)
    const account = findAccount(world.db, username)
    const passwordHash = account && account.passwordHash !== noPassword ? account.passwordHash : await nobodysHash()
    const isRight = await inTurn(request.ip, () => isPassword(passwordHash, password))
    // Whatever was done to the account while its password was looked at counts.
    const now = findAccount(world.db, username)
    if (!account || !isRight || now?.passwordHash !== passwordHash || now.disabled) {
      commandsOf(world, stranger)((change) => recordRefusal(change, { account, place: request.ip }))
      throw new ProblemError('auth/wrong-password', {
        detail: '请核对用户名和密码；忘记密码请联系系统管理员',
      })
    }
    throttle.forgive({ request, username })
    demandInTime(account, world.clock.now())
    const { userId, name, role, unitCode } = account
    const actor: Actor = { userId, username: account.username, name, role, unitCode }
    // A fresh id: one that was planted before signing in is worth nothing.
    await request.session.regenerate()
    request.session.userId = actor.userId
    request.session.place = request.ip
    request.session.device = request.headers['user-agent']?.slice(0, 300) ?? ''
    commandsOf(world, actor)((change) => recordSession(change, 'sign-in'))
    return sessionOf(world, actor)
  })

  mount(app, changeEndpoint, async ({ db, actor, command, body: { current, password }, request, reply }) => {
    throttle.admit({ request, username: actor.username }, reply)
    const known = findAccount(db, actor.username)?.passwordHash ?? (await nobodysHash())
    if (!(await inTurn(request.ip, () => isPassword(known, current)))) {
      command((change) => recordRefusal(change, { account: actor, place: request.ip }))
      throw wrongCurrent()
    }
    throttle.forgive({ request, username: actor.username })
    demandPassword(db, password, actor)
    if (password === current) throw unchanged()
    const passwordHash = await inTurn(request.ip, () => hashPassword(password))
    const { sessionId } = request.session
    command((change) => changePassword(change, { passwordHash, knownHash: known, sessionId }))
    return sessionOf(world, actor)
  })

  mount(app, getSession, ({ actor }) => sessionOf(world, actor))

  mount(app, signOut, async ({ command, request }) => {
    // First over, then told: the command's commit ends the streams of what is over.
    await request.session.destroy()
    command((change) => recordSession(change, 'sign-out'))
    return null
  })
}
