import { beginSecondFactor, confirmSecondFactor } from '@pianqu/shared/accounts/session.contract.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { TextField } from '../../ui/form/field.tsx'
import { Door } from './door.tsx'
import styles from './second-factor-page.module.css'

type Begun = ReplyOf<typeof beginSecondFactor>

const pictureOf = ({ picture }: Begun): string => `data:image/svg+xml;utf8,${encodeURIComponent(picture)}`

/** In groups, as it is read out and typed. */
const grouped = (secret: string): string => secret.match(/.{4}/g)?.join(' ') ?? secret

/** Behind the door: first the password once more, then a picture for the telephone, and a code from there. */
export function SecondFactorPage() {
  const [begun, setBegun] = useState<Begun | null>(null)
  const ask = async (typed: (name: string) => string) => {
    const held = begun ?? (await call(beginSecondFactor, { body: { current: typed('current') } }))
    setBegun(held)
    return begun ? call(confirmSecondFactor, { body: { code: typed('code') } }) : null
  }
  return (
    <Door
      title="启用动态验证码"
      heading="启用动态验证码"
      lead={
        begun
          ? '用手机上的验证器（支持 TOTP 的任何一种）扫这个图，再填写它显示的六位数。'
          : '以后登录除密码外，还要填写手机上的六位数。先确认是您本人。'
      }
      action={begun ? '启用' : '下一步'}
      busyAction={begun ? '正在启用' : '正在准备'}
      ask={ask}
    >
      {begun ? (
        <>
          <img className={styles['picture']} src={pictureOf(begun)} alt="验证器要扫的图" width={200} height={200} />
          <p className={styles['secret']}>
            扫不了图时，手工填写密钥：<code>{grouped(begun.secret)}</code>
          </p>
          <TextField key="code" label="动态验证码" name="code" autoComplete="one-time-code" isRequired />
        </>
      ) : (
        <TextField
          key="current"
          label="现在的密码"
          name="current"
          type="password"
          autoComplete="current-password"
          isRequired
        />
      )}
    </Door>
  )
}
