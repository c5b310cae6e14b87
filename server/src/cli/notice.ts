import type { Config } from '../config.ts'
import { receiversOf } from '../notices/keep-told.ts'
import { failed, type Outcome } from './outcome.ts'

const words = { done: '已送达', again: '暂时送不到，请检查网络和地址', refused: '对方不收，请检查地址、加签密钥或账号' }

/** `notice`: one message to each receiver that was set up, to see whether it arrives. */
export async function noticeCommand({ notices }: Config): Promise<Outcome> {
  const receivers = receiversOf(notices).map(({ receiver }) => receiver)
  if (receivers.length === 0)
    return failed(
      '没有设置任何接收方：PIANQU_WECOM_WEBHOOK、PIANQU_DINGTALK_WEBHOOK，或 PIANQU_SMTP_URL、PIANQU_MAIL_FROM、PIANQU_MAIL_TO',
    )
  const lines: string[] = []
  let ok = true
  for (const receiver of receivers) {
    const delivery = await receiver
      .hand('【片区调度】测试消息：收到即表示通知已经设好，不用回复。')
      .catch(() => 'again' as const)
    ok &&= delivery === 'done'
    lines.push(`${receiver.name}：${words[delivery]}`)
  }
  return { ok, lines }
}
