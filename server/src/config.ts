import { resolve } from 'node:path'
import { isDay } from '@pianqu/shared/time/day.ts'
import { z } from 'zod'
import { plainSettings, type Settings } from './http/settings.ts'

const portText = '应为 0 到 65535 之间的整数'

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
  PIANQU_LOG: z.enum(['silent', 'warn', 'info'], '应为 silent、warn 或 info').default('warn'),
})

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
    settings: { oc4idsPrefix: values.PIANQU_OC4IDS_PREFIX } satisfies Settings,
  }
}
export type Config = ReturnType<typeof readConfig>
