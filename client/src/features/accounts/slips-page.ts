import type { IssuedPassword } from '@pianqu/shared/accounts/account.contract.ts'
import { slipStyle } from '@pianqu/shared/accounts/slip-style.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const asText = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign)

const slip = ({ username, name, unitName, password, until }: IssuedPassword, address: string): string =>
  `<section><h2>${asText(name)}${unitName ? ` · ${asText(unitName)}` : ''}</h2>
<p>网址 ${asText(address)}</p><p>用户名 <b>${asText(username)}</b></p><p>一次性密码 <b>${asText(password)}</b></p>
<p>请在 ${instantText(until)} 前登录，并换成只有本人知道的密码。本条用后销毁。</p></section>`

/** A page of slips to be cut apart: whom each is for, where to sign in, with what, and until when. */
export const slipsPage = (rows: readonly IssuedPassword[], address: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>一次性密码条</title>
<style>${slipStyle}</style>
${rows.map((row) => slip(row, address)).join('')}</html>`
