import type { AccountNotice } from '@pianqu/shared/accounts/account-notice.contract.ts'
import type { Session } from '@pianqu/shared/accounts/session.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { noticedUpTo, takeNoteOf } from '../../session/device-settings.ts'
import { Button } from '../../ui/button.tsx'
import { Strip } from '../../ui/strip.tsx'
import { instantText } from '../../ui/text/instant-text.ts'
import { PasswordChange } from './password-change.tsx'
import { accountNoticesQuery } from './session.queries.ts'

const doneTo: Record<AccountNotice['action'], string> = {
  'account.add': '新增了本单位账号',
  'account.password': '重设了本单位账号的密码：',
  'account.enable': '启用了本单位账号',
  'account.disable': '停用了本单位账号',
}

const noticeText = ({ at, by, action, username }: AccountNotice): string =>
  `${instantText(at)}，${by}${doneTo[action]} ${username}`

/** That somebody else set the password, and what was done to accounts of the unit: nobody acts in its name unnoticed. */
export function AccountStrips({ session: { actor, hasOneTimePassword } }: { readonly session: Session }) {
  const [isChanging, setIsChanging] = useState(false)
  const [noticed, setNoticed] = useState(noticedUpTo)
  const rows = useQuery({ ...accountNoticesQuery, enabled: actor.unitCode !== null }).data?.rows ?? []
  const [newest, ...older] = rows.filter(({ seq }) => seq > noticed)
  const take = (seq: number) => {
    takeNoteOf(seq)
    setNoticed(seq)
  }
  return (
    <>
      {hasOneTimePassword && (
        <Strip>
          <strong>密码是他人设定的</strong>
          <span>请换成只有本人知道的密码。</span>
          <Button onClick={() => setIsChanging(true)}>更换密码</Button>
        </Strip>
      )}
      {newest && (
        <Strip>
          <strong>{noticeText(newest)}</strong>
          <span>
            {older.length > 0 && `近期另有${older.length}项。`}
            不是本单位要求的，请联系市级专班。
          </span>
          <Button onClick={() => take(newest.seq)}>知道了</Button>
        </Strip>
      )}
      {isChanging && <PasswordChange onClose={() => setIsChanging(false)} />}
    </>
  )
}
