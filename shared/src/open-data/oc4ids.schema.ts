import { z } from 'zod'

const text = z.string().min(1)
const instant = z.iso.datetime({ offset: true })
const uri = z.url()

const periodSchema = z.object({ startDate: instant.optional(), endDate: instant.optional() })
export type Oc4idsPeriod = z.infer<typeof periodSchema>

const valueSchema = z.object({ amount: z.int(), currency: z.literal('CNY') })

const referenceSchema = z.object({ id: text, name: text })

const observationSchema = z.object({
  id: text,
  period: periodSchema,
  value: valueSchema.optional(),
  measure: z.number().optional(),
  unit: z.object({ name: text, scheme: text, id: text }).optional(),
})

const metricSchema = z.object({ id: text, title: text, observations: z.array(observationSchema).min(1) })
export type Oc4idsMetric = z.infer<typeof metricSchema>

/** As far as the registry and the published months know it; what nobody keeps here is left out. */
export const oc4idsProjectSchema = z.object({
  id: text,
  updated: instant,
  language: z.literal('zh'),
  identifiers: z.array(z.object({ id: text, scheme: text })).min(1),
  title: text,
  status: z.enum(['preparation', 'implementation', 'completion']),
  sector: z.array(text).min(1).optional(),
  additionalClassifications: z.array(z.object({ scheme: text, id: text, description: text })).min(1),
  period: periodSchema.optional(),
  implementationPeriod: periodSchema.optional(),
  completion: z.object({ endDate: instant }).optional(),
  locations: z
    .array(
      z.object({
        id: text,
        description: text.optional(),
        geometry: z.object({ type: z.literal('Point'), coordinates: z.array(z.number()).length(2) }).optional(),
        address: z.object({ region: text, countryName: z.literal('中国') }),
      }),
    )
    .min(1),
  publicAuthority: referenceSchema,
  parties: z.array(referenceSchema.extend({ roles: z.array(text).min(1) })).min(1),
  budget: z.object({
    amount: valueSchema,
    budgetBreakdowns: z
      .array(
        z.object({
          id: text,
          description: text,
          budgetBreakdown: z
            .array(z.object({ id: text, description: text, amount: valueSchema, period: periodSchema }))
            .min(1),
        }),
      )
      .min(1)
      .optional(),
  }),
  forecasts: z.array(metricSchema).min(1).optional(),
  metrics: z.array(metricSchema).min(1).optional(),
  relatedProjects: z
    .array(z.object({ id: text, scheme: z.literal('oc4ids'), identifier: text, relationship: text, title: text }))
    .min(1)
    .optional(),
})
export type Oc4idsProject = z.infer<typeof oc4idsProjectSchema>

/** A project package of OC4IDS 0.9 (standard.open-contracting.org/infrastructure). */
export const oc4idsPackageSchema = z.object({
  uri,
  publishedDate: instant,
  version: z.literal('0.9'),
  publisher: z.object({ name: text }),
  projects: z.array(oc4idsProjectSchema).min(1),
})
