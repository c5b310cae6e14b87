import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Change } from '../../db/command.ts'
import { accountById } from './find-account.query.ts'
import { oneTimeEnd, setPassword } from './set-password.command.ts'

interface Issue {
  readonly userId: string
  readonly passwordHash: string
}

/**
 * Gives accounts one-time passwords, all or none; returns until when they are good. Throws common/not-found, and
 * auth/forbidden for one's own account, whose holder changes it by the old one, and for a disabled one.
 */
export function issuePasswords(change: Change, issues: readonly Issue[]): string {
  for (const { userId, passwordHash } of issues) {
    const account = accountById(change.tx, userId)
    if (!account) throw new ProblemError('common/not-found', { detail: '选中的账号里有一个已经不在，请刷新后再试' })
    const { username } = account
    if (userId === change.actor.userId)
      throw new ProblemError('auth/forbidden', { detail: '自己的密码在右上角“更换密码”里换，不用一次性密码' })
    if (account.disabled)
      throw new ProblemError('auth/forbidden', { detail: `账号 ${username} 已停用，请先启用再发放一次性密码` })
    setPassword(change, { username, passwordHash, isOneTime: true })
  }
  return oneTimeEnd(change.recordedAt)
}
