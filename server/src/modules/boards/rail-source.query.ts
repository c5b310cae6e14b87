import { scopeText } from '@pianqu/shared/indicators/definition-words.ts'
import { percentText } from '@pianqu/shared/number/ratio.ts'
import { serviceText } from '@pianqu/shared/rail/service.ts'
import type { SourceRef } from '@pianqu/shared/sources/source.schema.ts'
import { lastDayOf, type Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { areaNames } from '../areas/area.facts.ts'
import { sourceRef } from '../evidence/row-source.facts.ts'
import { allStations } from '../rail/rail.facts.ts'
import { railCoverage } from '../rail/rail-coverage.query.ts'
import { type OutlinedArea, outlinesOn } from '../rail/rail-layers.query.ts'
import { indicatorAt, reachAt } from '../rules/rule.facts.ts'
import { type Answer, openPart } from './source-answer.ts'

const km2 = (squareMetres: number): string => `${(squareMetres / 1_000_000).toFixed(2)}平方公里`

interface RailWords {
  readonly name: string
  readonly scope: string
  readonly definition: string
}

/** The figure in the words of the rules of its month. */
function wordsOf(db: Database, month: Month): RailWords {
  const { name, categories } = indicatorAt(db, 'rail-800m', month)
  const scope = `${scopeText(categories)}片区`
  const reached = `距已开通且有出入口的站点直线${reachAt(db, month)}米以内的面积（重叠只计一次）`
  return { name, scope, definition: `${scope}内，${reached}除以片区面积；是面积占比，不是通勤人口占比` }
}

/** Where the outline comes from by which an area was measured. */
const outlineSource = (db: Database, outline: OutlinedArea | undefined): SourceRef | null =>
  outline
    ? sourceRef(db, 'boundaries', { areaCode: outline.code, effectiveFrom: outline.effectiveFrom }, 'boundary')
    : null

/** The city's coverage by area. */
export function railSource(db: Database, month: Month): Answer {
  const day = lastDayOf(month)
  const { areas, city, target } = railCoverage(db, day)
  const outlines = outlinesOn(db, day)
  const names = areaNames(db)
  const ratio = { numerator: city.coveredSquareMetres ?? 0, denominator: city.areaSquareMetres ?? 0 }
  const value = percentText(ratio, target)
  const { name, scope, definition } = wordsOf(db, month)
  return {
    title: name,
    value,
    definition,
    formula:
      ratio.denominator > 0 ? `${km2(ratio.numerator)} ÷ ${km2(ratio.denominator)} = ${value}` : `尚未导入${scope}边界`,
    rows: areas
      .filter(({ inScope }) => inScope)
      .toSorted((a, b) => a.coveredSquareMetres / a.areaSquareMetres - b.coveredSquareMetres / b.areaSquareMetres)
      .map(({ code, coveredSquareMetres, areaSquareMetres, stationCodes }) =>
        openPart({
          label: names.get(code) ?? code,
          detail: `${km2(coveredSquareMetres)} ÷ ${km2(areaSquareMetres)} · ${stationCodes.length}个站点`,
          value: percentText({ numerator: coveredSquareMetres, denominator: areaSquareMetres }, target),
          subject: { kind: 'area', code },
          source: outlineSource(db, outlines.get(code)),
        }),
      ),
  }
}

/** One area's coverage by the stations that reach it. */
export function areaRailSource(db: Database, code: string, month: Month): Answer {
  const { areas, target } = railCoverage(db, lastDayOf(month))
  const area = areas.find((one) => one.code === code)
  const ratio = { numerator: area?.coveredSquareMetres ?? 0, denominator: area?.areaSquareMetres ?? 0 }
  const stations = new Map(allStations(db).map((station) => [station.code, station]))
  const value = percentText(ratio, target)
  const { name, definition } = wordsOf(db, month)
  return {
    title: `${areaNames(db).get(code) ?? code}：${name}`,
    value,
    definition,
    formula: area ? `${km2(ratio.numerator)} ÷ ${km2(ratio.denominator)} = ${value}` : '尚未导入本片区的边界',
    rows: (area?.stationCodes ?? []).map((station) => {
      const found = stations.get(station)
      return openPart({
        label: found?.name ?? station,
        detail: `${found?.lineCodes.join('、') ?? ''}号线 · ${found ? serviceText(found) : '—'}`,
        value: found ? `${found.longitude.toFixed(5)}, ${found.latitude.toFixed(5)}` : '—',
        subject: { kind: 'station', code: station },
        source: sourceRef(db, 'rail-stations', { code: station }, 'longitude'),
      })
    }),
  }
}
