import { dropSecondFactor as dropEndpoint } from '@pianqu/shared/accounts/account.contract.ts'
import { beginSecondFactor as beginEndpoint } from '@pianqu/shared/accounts/session.contract.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { renderSVG } from 'uqr'
import { mount, type Server } from '../../http/mount.ts'
import { findAccount } from './find-account.query.ts'
import { addressOf, newSecret } from './one-time-code.ts'
import { isPassword, nobodysHash } from './password.ts'
import { beginSecondFactor, dropSecondFactor } from './second-factor.command.ts'

/** What makes a second factor, and takes it away; that it is asked for stands where one signs in. */
export function secondFactorRoutes(app: Server): void {
  const { world } = app

  mount(app, beginEndpoint, async ({ db, actor, command, body: { current } }) => {
    const known = findAccount(db, actor.username)?.passwordHash ?? (await nobodysHash())
    const isRight = await isPassword(known, current)
    await world.writing.free()
    if (!isRight) {
      const message = '现在的密码不对，请核对后再填'
      throw new ProblemError('common/malformed', {
        detail: message,
        errors: [{ pointer: '/current', code: 'custom', message }],
      })
    }
    const secret = newSecret()
    command((change) => beginSecondFactor(change, secret))
    const address = addressOf(secret, actor.username)
    return { secret, address, picture: renderSVG(address, { border: 2 }) }
  })

  mount(app, dropEndpoint, ({ command, params: { userId } }) => {
    command((change) => dropSecondFactor(change, userId))
    return null
  })
}
