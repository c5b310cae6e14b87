import { resolve } from 'node:path'
import { isDay } from '@pianqu/shared/time/day.ts'
import { z } from 'zod'

const environmentSchema = z.object({
  PIANQU_DATA: z.string().min(1).default('./data'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PIANQU_PUBLIC_URL: z.url().optional(),
  PIANQU_TODAY: z.string().refine(isDay, 'PIANQU_TODAY 应为 2025-10-28 这样存在的一天').optional(),
  PIANQU_DEMO_PASSWORD: z.string().min(1).optional(),
  PIANQU_LOG: z.enum(['silent', 'warn', 'info']).default('warn'),
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
  }
}
export type Config = ReturnType<typeof readConfig>
