import { headlineText } from '@pianqu/shared/headlines/headline.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { city, targets, timelineReply, today } from './rail.fixture.ts'
import { type HeadlineFacts, railHeadline } from './rail-headline.ts'

const facts = (given: Partial<HeadlineFacts> = {}): HeadlineFacts => ({
  today,
  scopeName: '中心城区片区',
  basis: 'area',
  targets,
  radiusMetres: 800,
  city: city(4.1),
  cityCrossing: timelineReply.cityCrossing,
  crossings: timelineReply.crossings,
  metAreas: ['A1'],
  ...given,
})

const subject = `${today.slice(0, 4)}年中心城区片区800米覆盖率`
const whole = (given: HeadlineFacts): string => {
  const finding = railHeadline(given)
  return [headlineText(finding), ...finding.details].join('；')
}
const areas = '；2个片区中1个已超过65%，另有1个按预计开通将达标'

describe('the headline of rail coverage', () => {
  test.each<[string, Partial<HeadlineFacts>, string]>([
    [
      'the way to the line',
      {},
      `${subject}41.0%，差24.0个百分点；预计2026年12月达标；其中4.10/10.00平方公里；距超过65%的目标差24.0个百分点；按预计开通，2026-12-28起超过65%${areas}`,
    ],
    [
      'a line that is never reached',
      { cityCrossing: { on: null, isForecast: false } },
      `${subject}41.0%，差24.0个百分点；按现有计划不达标；其中4.10/10.00平方公里；距超过65%的目标差24.0个百分点；按现有预计开通不会超过65%${areas}`,
    ],
    [
      'a hair below',
      { city: city(6.4996), crossings: [] },
      `${subject}64.996%，差0.004个百分点；预计2026年12月达标；其中6.50/10.00平方公里；距超过65%的目标差0.004个百分点；按预计开通，2026-12-28起超过65%`,
    ],
    [
      'exactly on the line, which is not over it',
      { city: city(6.5), crossings: [] },
      `${subject}65.0%，正好在目标线上；预计2026年12月达标；其中6.50/10.00平方公里；正好在线上，目标是超过65%，还没有达标；按预计开通，2026-12-28起超过65%`,
    ],
    [
      'a hair above',
      { city: city(6.504), cityCrossing: { on: '2024-09-30', isForecast: false }, crossings: [] },
      `${subject}65.04%，高于目标0.04个百分点；已达标；其中6.50/10.00平方公里；已超过65%，高出0.04个百分点；自2024-09-30起达标`,
    ],
    [
      'a line that will be lost again',
      { city: city(7), cityCrossing: { on: null, isForecast: false }, crossings: [] },
      `${subject}70.0%，高于目标5.0个百分点；已达标；其中7.00/10.00平方公里；已超过65%，高出5.0个百分点；按预计变动不能一直保持`,
    ],
    [
      'other circles and areas',
      {
        scopeName: '全部片区',
        radiusMetres: 500,
        crossings: [],
        city: city(1),
        cityCrossing: { on: null, isForecast: false },
      },
      `${today.slice(0, 4)}年全部片区500米覆盖率10.0%，差55.0个百分点；按现有计划不达标；其中1.00/10.00平方公里；距超过65%的目标差55.0个百分点；按现有预计开通不会超过65%`,
    ],
    [
      'people, who have no target',
      {
        basis: 'population',
        targets: [],
        city: {
          covered: 52_000,
          whole: 90_000,
          coveredKm2: null,
          areaKm2: null,
          value: 0.58,
          met: null,
          display: '57.8%',
        },
      },
      `${today.slice(0, 4)}年中心城区片区800米覆盖人口占比57.8%；不作达标判断；其中5.20/9.00万人；政策目标只针对面积，这里不作达标判断`,
    ],
    ['nothing to measure', { city: city(0, 0) }, `${subject}没有可计算的数据`],
    ['nothing at all', { city: undefined }, `${subject}没有可计算的数据`],
  ])('tells %s', (_, given, text) => {
    expect(whole(facts(given))).toBe(text)
  })

  test('never contradicts the verdict', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6_400_000, max: 6_600_000 }), (squareMetres) => {
        const figure = city(squareMetres / 1_000_000)
        const text = whole(facts({ city: figure, crossings: [] }))
        expect(text.includes('已超过65%')).toBe(figure.met)
        expect(text.includes('差0.0个')).toBe(false)
        expect(Number(/覆盖率([\d.]+)%/.exec(text)?.[1]) > 65).toBe(figure.met)
      }),
    )
  })
})
