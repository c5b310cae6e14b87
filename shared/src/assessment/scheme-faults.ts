import { criteriaOf } from './applicable.ts'
import type { Criterion, SchemeContent } from './scheme.schema.ts'

interface SchemeFault {
  readonly pointer: string
  readonly message: string
}

function criterionFaults({ kind, source, name, weights }: Criterion, pointer: string): SchemeFault[] {
  const says = (message: string): SchemeFault[] => [{ pointer, message: `“${name}”${message}` }]
  if (kind === 'objective' && source === null) return says('是客观指标，请选择取数来源')
  if (kind === 'subjective' && source !== null) return says('是主观指标，不能有取数来源')
  if (Object.values(weights).every((weight) => weight === 0)) return says('对各类片区的权重都是 0，请删去或填写权重')
  return []
}

function repeated(codes: readonly string[], what: string): SchemeFault[] {
  const twice = [...new Set(codes.filter((code, at) => codes.indexOf(code) !== at))]
  return twice.map((code) => ({ pointer: '/content/sections', message: `${what}编号“${code}”重复` }))
}

function shareFaults(content: SchemeContent): SchemeFault[] {
  const criteria = criteriaOf(content)
  const has = (kind: Criterion['kind']) => criteria.some((criterion) => criterion.kind === kind)
  const share = content.objectiveShareBasisPoints
  const pointer = '/content/objectiveShareBasisPoints'
  const faults: SchemeFault[] = []
  if (!has('subjective')) faults.push({ pointer: '/content/sections', message: '至少要有一个主观指标' })
  if (share > 0 && !has('objective')) faults.push({ pointer, message: '客观得分有占比，但没有客观指标' })
  if (share === 0 && has('objective')) faults.push({ pointer, message: '有客观指标，但客观得分占比是 0' })
  if (share === 10_000) faults.push({ pointer, message: '客观得分占比是 100%，评分就不起作用' })
  return faults
}

/** What keeps a draft from being adopted; none where it may be. */
export function schemeFaults(content: SchemeContent): SchemeFault[] {
  const { sections, tiers } = content
  const own = sections.flatMap(({ name, criteria }, section) => {
    const pointer = `/content/sections/${section}`
    return criteria.length === 0
      ? [{ pointer, message: `“${name}”还没有指标` }]
      : criteria.flatMap((criterion, at) => criterionFaults(criterion, `${pointer}/criteria/${at}`))
  })
  const order =
    tiers.excellentTenths > tiers.goodTenths ? [] : [{ pointer: '/content/tiers', message: '优秀的分数线要高于良好' }]
  return [
    ...own,
    ...repeated(
      sections.map(({ code }) => code),
      '板块',
    ),
    ...repeated(
      criteriaOf(content).map(({ code }) => code),
      '指标',
    ),
    ...shareFaults(content),
    ...order,
  ]
}
