import type { Actor } from '@pianqu/shared/access/access.ts'
import { oneTimeDays } from '@pianqu/shared/accounts/account-rule.ts'
import { formerKept } from '@pianqu/shared/accounts/password-rule.ts'
import {
  changePassword as changeEndpoint,
  confirmSecondFactor as confirmEndpoint,
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
import { formerPasswordsOf } from './former-passwords.facts.ts'
import { hashPassword, isPassword, nobodysHash, noPassword } from './password.ts'
import { confirmSecondFactor, takeCode } from './second-factor.command.ts'
import { hasSecondFactor } from './second-factor.facts.ts'
import { actorBySession, owedBy } from './session-actor.facts.ts'
import { changePassword } from './set-password.command.ts'
import { recordRefusal, recordSession, stranger } from './sign-in.command.ts'
import { signInThrottle } from './sign-in-throttle.ts'

function sessionOf({ db, clock, settings }: World, actor: Actor): Session {
  const found = actorBySession(db, actor)
  const owed = found && owedBy(found, settings, clock.now())
  return {
    actor,
    owes: owed === null ? null : owed === 'second-factor' ? 'second-factor' : 'password',
    hasSecondFactor: found?.hasFactor ?? false,
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

  /**
   * By a code, which is used up in the write that says who came in. Throws auth/code-needed to who gets thus far, and so has
   * the password, and auth/wrong-code, which the trail tells of.
   */
  const letIn = (actor: Actor, code: string | undefined, place: string): void => {
    if (!code) throw new ProblemError('auth/code-needed')
    try {
      commandsOf(
        world,
        actor,
      )((change) => {
        takeCode(change, actor.userId, { code, now: world.clock.now() })
        recordSession(change, 'sign-in')
      })
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'auth/wrong-code')
        commandsOf(world, stranger)((change) => recordRefusal(change, { account: actor, place }))
      throw error
    }
  }

  /** Whose name and password these are. Throws auth/wrong-password, which the trail tells of. */
  const knownBy = async ({ username, password }: { username: string; password: string }, place: string) => {
    const account = findAccount(world.db, username)
    const passwordHash = account && account.passwordHash !== noPassword ? account.passwordHash : await nobodysHash()
    const isRight = await inTurn(place, () => isPassword(passwordHash, password))
    // Whatever was done to the account while its password was looked at counts.
    const now = findAccount(world.db, username)
    if (account && isRight && now?.passwordHash === passwordHash && !now.disabled) return account
    commandsOf(world, stranger)((change) => recordRefusal(change, { account, place }))
    throw new ProblemError('auth/wrong-password', {
      detail: '请核对用户名和密码；忘记密码请联系系统管理员',
    })
  }

  mount(app, signIn, async ({ body: { code, ...given }, request, reply }) => {
    const { username } = given
    throttle.admit({ request, username }, reply)
    const account = await knownBy(given, request.ip)
    const { userId, name, role, unitCode } = account
    const actor: Actor = { userId, username: account.username, name, role, unitCode }
    const isFactored = hasSecondFactor(world.db, userId)
    if (!isFactored) throttle.forgive({ request, username })
    demandInTime(account, world.clock.now())
    if (isFactored) {
      letIn(actor, code, request.ip)
      throttle.forgive({ request, username })
    }
    // A fresh id: one that was planted before signing in is worth nothing.
    await request.session.regenerate()
    request.session.userId = actor.userId
    request.session.place = request.ip
    request.session.device = request.headers['user-agent']?.slice(0, 300) ?? ''
    if (!isFactored) commandsOf(world, actor)((change) => recordSession(change, 'sign-in'))
    return sessionOf(world, actor)
  })

  /** Throws common/malformed where somebody goes back to a password of theirs, and the city wants none of the last ones. */
  const demandNew = async (userId: string, password: string, place: string): Promise<void> => {
    const former = formerPasswordsOf(world.db, userId, formerKept[world.settings.passwordPreset])
    for (const passwordHash of former) {
      if (await inTurn(place, () => isPassword(passwordHash, password)))
        throw refused('/password', `不能与最近${former.length}次用过的密码相同，请换一个`)
    }
  }

  mount(app, changeEndpoint, async ({ db, actor, command, body: { current, password }, request, reply }) => {
    throttle.admit({ request, username: actor.username }, reply)
    const known = findAccount(db, actor.username)?.passwordHash ?? (await nobodysHash())
    if (!(await inTurn(request.ip, () => isPassword(known, current)))) {
      command((change) => recordRefusal(change, { account: actor, place: request.ip }))
      throw wrongCurrent()
    }
    throttle.forgive({ request, username: actor.username })
    demandPassword(world, password, actor)
    if (password === current) throw unchanged()
    await demandNew(actor.userId, password, request.ip)
    const passwordHash = await inTurn(request.ip, () => hashPassword(password))
    const { sessionId } = request.session
    command((change) => changePassword(change, { passwordHash, knownHash: known, sessionId }))
    return sessionOf(world, actor)
  })

  mount(app, confirmEndpoint, ({ actor, command, request, reply, body: { code } }) => {
    // A code is guessed as a password is.
    throttle.admit({ request, username: actor.username }, reply)
    command((change) => confirmSecondFactor(change, code, world.clock.now()))
    throttle.forgive({ request, username: actor.username })
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
