import { resolve } from 'node:path'
import { roles } from '@pianqu/shared/access/access.ts'
import { passwordPresets } from '@pianqu/shared/accounts/password-rule.ts'
import { isDay } from '@pianqu/shared/time/day.ts'
import { z } from 'zod'
import { digests, hasDigest } from './db/digest.ts'
import { plainSettings, type Settings } from './http/settings.ts'
import type { NoticeConfig } from './notices/keep-told.ts'

const portText = '应为 0 到 65535 之间的整数'

/** What holds a key, or is given one, goes over no wire in the clear. */
const remote = (message: string) =>
  z
    .url(message)
    .refine((text) => /^https:|^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(text), '应以 https:// 开头')
    .optional()

const webhook = remote('应为机器人的完整地址')

const environmentSchema = z.object({
  PIANQU_DATA: z.string().min(1).default('./data'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number(portText).int(portText).min(0, portText).max(65_535, portText).default(3000),
  PIANQU_PUBLIC_URL: z.url('应为 https://… 这样的完整地址').optional(),
  PIANQU_TODAY: z.string().refine(isDay, '应为 2025-10-28 这样存在的一天').optional(),
  PIANQU_DEMO_PASSWORD: z.string().min(1).optional(),
  PIANQU_OC4IDS_PREFIX: z
    .string()
    .regex(/^[a-z0-9]{6}$/, '应为 OC4IDS 登记的六位小写字母或数字')
    .default(plainSettings.oc4idsPrefix),
  PIANQU_PASSWORDS: z.enum(passwordPresets, '应为 asvs 或 djbh').default(plainSettings.passwordPreset),
  PIANQU_SECOND_FACTOR: z.preprocess(
    (text) => (typeof text === 'string' ? text.split(/[,\s]+/).filter((part) => part !== '') : []),
    z.array(z.enum(roles, `应为角色，用逗号分开：${roles.join(',')}`)),
  ),
  PIANQU_DIGEST: z
    .enum(digests, '应为 sha256 或 sm3')
    .default('sha256')
    .refine(hasDigest, '这个 Node 的密码库没有这种算法，请换用另一种或另一个 Node'),
  PIANQU_WECOM_WEBHOOK: webhook,
  PIANQU_DINGTALK_WEBHOOK: webhook,
  PIANQU_DINGTALK_SECRET: z.string().min(1).optional(),
  PIANQU_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: '应为 smtps://用户:口令@主机:465 或 smtp://主机:25 这样的地址' })
    .optional(),
  PIANQU_MAIL_FROM: z.string().regex(/@/, '应为发件人的邮箱').optional(),
  PIANQU_MAIL_TO: z
    .string()
    .default('')
    .transform((text) => text.split(/[,\s]+/).filter((part) => part !== ''))
    .pipe(z.array(z.string().regex(/^[^=\s]+=[^=\s@]+@[^=\s@]+$/, '应为 单位编码=邮箱，用逗号分开；* 表示全部单位')))
    .transform((parts) => parts.map((part) => part.split('=', 2) as [unit: string, address: string])),
  PIANQU_OIDC_ISSUER: remote('应为身份认证系统的 issuer 地址'),
  PIANQU_OIDC_CLIENT_ID: z.string().min(1).optional(),
  PIANQU_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  PIANQU_OIDC_NAME: z.string().min(1).max(20).default('统一身份认证'),
  PIANQU_OIDC_CLAIM: z.string().min(1).default('preferred_username'),
  PIANQU_METRICS_TOKEN: z.string().min(16, '至少 16 个字符').optional(),
  PIANQU_LOG: z.enum(['silent', 'warn', 'info'], '应为 silent、warn 或 info').default('warn'),
})

type Values = z.output<typeof environmentSchema>

/** All three or none: half a setting would be a button that leads nowhere. */
function oidcOf(values: Values): Settings['oidc'] {
  const {
    PIANQU_OIDC_ISSUER: issuer,
    PIANQU_OIDC_CLIENT_ID: clientId,
    PIANQU_OIDC_CLIENT_SECRET: clientSecret,
  } = values
  const given = [issuer, clientId, clientSecret].filter((value) => value !== undefined)
  if (given.length === 0) return undefined
  if (!issuer || !clientId || !clientSecret)
    throw new z.ZodError([
      {
        code: 'custom',
        path: ['PIANQU_OIDC_ISSUER'],
        message: '须与 PIANQU_OIDC_CLIENT_ID、PIANQU_OIDC_CLIENT_SECRET 一起设置',
        input: undefined,
      },
    ])
  return { issuer, clientId, clientSecret, name: values.PIANQU_OIDC_NAME, claim: values.PIANQU_OIDC_CLAIM }
}

/** Everything the environment decides, parsed once; nothing else reads `process.env`. Throws a ZodError on bad values. */
export function readConfig(environment: NodeJS.ProcessEnv) {
  const values = environmentSchema.parse(environment)
  return {
    dataFolder: resolve(values.PIANQU_DATA),
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PIANQU_PUBLIC_URL,
    today: values.PIANQU_TODAY,
    demoPassword: values.PIANQU_DEMO_PASSWORD,
    logLevel: values.PIANQU_LOG,
    digest: values.PIANQU_DIGEST,
    notices: {
      wecomUrl: values.PIANQU_WECOM_WEBHOOK,
      dingtalkUrl: values.PIANQU_DINGTALK_WEBHOOK,
      dingtalkSecret: values.PIANQU_DINGTALK_SECRET,
      smtpUrl: values.PIANQU_SMTP_URL,
      mailFrom: values.PIANQU_MAIL_FROM,
      mailTo: values.PIANQU_MAIL_TO,
    } satisfies NoticeConfig,
    settings: {
      oc4idsPrefix: values.PIANQU_OC4IDS_PREFIX,
      oidc: oidcOf(values),
      metricsToken: values.PIANQU_METRICS_TOKEN,
      passwordPreset: values.PIANQU_PASSWORDS,
      secondFactorRoles: values.PIANQU_SECOND_FACTOR,
    } satisfies Settings,
  }
}
export type Config = ReturnType<typeof readConfig>
