import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { provisionalShape } from '../http/month-query.ts'
import { lightComponentSchema, lightCountsSchema, lightSchema } from '../lights/light.schema.ts'
import { lightRuleSchema } from '../lights/light-rule.schema.ts'
import { monthSchema } from '../time/month.ts'

/** A rule to be tried needs no name, and no month: it is taken as if it had always been in force. */
const triedRuleSchema = lightRuleSchema.partial({ code: true, name: true, effectiveMonth: true })

export const previewLights = openTo('rules:preview').post('/api/light-rules/preview', {
  summary: 'The lights of a month under a rule that is not adopted, beside those of now; writes nothing',
  body: z.object({ rule: triedRuleSchema, month: monthSchema }),
  reply: z.object({
    month: monthSchema,
    ...provisionalShape,
    counts: z.object({ now: lightCountsSchema, proposed: lightCountsSchema }),
    areas: z.array(
      z.object({ code: z.string(), name: z.string(), now: lightSchema.nullable(), light: lightSchema.nullable() }),
    ),
    rows: z
      .array(
        z.object({
          code: z.string(),
          name: z.string(),
          now: lightSchema.nullable(),
          light: lightSchema.nullable().describe('Under the rule'),
          computed: lightSchema.nullable(),
          components: z.array(lightComponentSchema),
        }),
      )
      .describe('Every project'),
    total: z.int(),
    changed: z.int().describe('Projects whose light would be another'),
  }),
})
