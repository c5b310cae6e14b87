import { type Actor, roleNames } from '@pianqu/shared/access/access.ts'
import type { AccountNotice } from '@pianqu/shared/accounts/account-notice.contract.ts'
import type { Session } from '@pianqu/shared/accounts/session.contract.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { noticedUpTo, takeNoteOf } from '../../session/device-settings.ts'
import { Button } from '../../ui/button.tsx'
import { Strip } from '../../ui/strip.tsx'
import { accountNoticesQuery } from './session.queries.ts'

const doneTo: Record<AccountNotice['action'], (whose: string) => string> = {
  'account.add': (whose) => `新增了${whose}账号`,
  'account.password': (whose) => `重设了${whose}账号的密码：`,
  'account.edit': (whose) => `更改了${whose}账号`,
  'account.enable': (whose) => `启用了${whose}账号`,
  'account.disable': (whose) => `停用了${whose}账号`,
  'account.drop-second-factor': (whose) => `解除了${whose}账号的动态验证码`,
}

const doneToOneself: Partial<Record<AccountNotice['action'], string>> = {
  'account.password': '重设了您的密码',
  'account.edit': '更改了您的账号',
}

/** Who has no unit is told of those with the same role. */
const whose = ({ unitCode, role }: Actor): string => (unitCode === null ? roleNames[role] : '本单位')

function noticeText({ at, by, action, username }: AccountNotice, actor: Actor): string {
  const own = username === actor.username ? doneToOneself[action] : undefined
  return `${instantText(at)}，${by}${own ?? `${doneTo[action](whose(actor))} ${username}`}`
}

/** What was done to accounts of the unit or the role: nobody acts in its name unnoticed. */
export function AccountStrips({ session: { actor } }: { readonly session: Session }) {
  const [noticed, setNoticed] = useState(noticedUpTo)
  const rows = useQuery(accountNoticesQuery).data?.rows ?? []
  const [newest, ...older] = rows.filter(({ seq }) => seq > noticed)
  const take = (seq: number) => {
    takeNoteOf(seq)
    setNoticed(seq)
  }
  if (!newest) return null
  return (
    <Strip>
      <strong>{noticeText(newest, actor)}</strong>
      <span>
        {older.length > 0 && `近期另有${older.length}项。`}
        {actor.unitCode === null ? '没有听说过的' : '不是本单位要求的'}，请联系市级专班。
      </span>
      <Button onClick={() => take(newest.seq)}>知道了</Button>
    </Strip>
  )
}
