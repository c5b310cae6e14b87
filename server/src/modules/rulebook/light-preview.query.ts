import type { BodyOf, ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { previewLights } from '@pianqu/shared/rules/light-preview.contract.ts'
import type { Database } from '../../db/database.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import { supposing } from '../rules/rule-versions.facts.ts'
import { demandContent } from './demand-rule.ts'

const key = { kind: 'light', code: 'light' } as const

/** The lights of a month under a rule that nobody has adopted. Throws common/malformed where the rule is not sound. */
export function lightPreview(
  db: Database,
  { rule: { code: _code, effectiveMonth: _from, name = '试算规则', ...rule }, month }: BodyOf<typeof previewLights>,
): ReplyOf<typeof previewLights> {
  const now = monthFigures(db, month)
  const proposed = monthFigures(supposing(db, key, demandContent(key, { ...rule, name }, '/rule')), month)
  const rows = proposed.projects.map(({ project, light: { light, computed, components } }) => ({
    code: project.code,
    name: project.name,
    now: now.byCode.get(project.code)?.light.light ?? null,
    light,
    computed,
    components,
  }))
  const lightOf = new Map(now.areas.map(({ area, light }) => [area.code, light]))
  return {
    month,
    provisional: now.isProvisional,
    counts: { now: now.city.counts, proposed: proposed.city.counts },
    areas: proposed.areas.map(({ area: { code, name }, light }) => ({
      code,
      name,
      now: lightOf.get(code) ?? null,
      light,
    })),
    rows,
    total: rows.length,
    changed: rows.filter((row) => row.now !== row.light).length,
  }
}
