import type { Sample } from './sample.ts'

export const railSamples = {
  'rail-lines': {
    rows: [
      ['线路编码', '线路名称'],
      ['L1', '1号线'],
      ['L2', '2号线'],
    ],
    news: [
      ['L9', '9号线'],
      ['L1', '一号线'],
    ],
    keptBy: ['jiaotong'],
    anyRow: ({ fc, code, text, orNull }) =>
      fc.record({
        code,
        name: text(60),
        colour: orNull(fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)),
      }),
  },
  'rail-stations': {
    // One station in the middle of each square, and one that is only planned.
    rows: [
      ['站点编码', '站名', '线路编码', '经度', '纬度', '开通日期', '有出入口'],
      ['S1', '云锦站', 'L1', 104.01, 30.61, '2020-01-01', '是'],
      ['S2', '清江站', 'L1、L2', 104.31, 30.61, '2024-06-01', '是'],
      ['S3', '未来站', 'L2', 104.012, 30.612, null, '是'],
    ],
    news: [
      ['S9', '新站', 'L1', 104.02, 30.62, null, '是'],
      ['S1', '云锦站', 'L1、L2', 104.01, 30.61, '2020-01-01', '是'],
    ],
    keptBy: ['jiaotong'],
    anyRow: ({ fc, code, text, day, degrees, distinct, orNull }) =>
      fc
        .record({
          code,
          name: text(60),
          lineCodes: distinct(code, 1),
          longitude: degrees(180),
          latitude: degrees(90),
          openedOn: orNull(day),
          forecastOpening: orNull(day),
          closedOn: orNull(day),
          hasExit: fc.boolean(),
        })
        .map((station) => ({
          ...station,
          closedOn:
            station.openedOn !== null && station.closedOn !== null && station.closedOn <= station.openedOn
              ? null
              : station.closedOn,
          earlierServices: null,
        })),
  },
  'rail-stops': {
    // The second line has no order yet; S2 has a platform of its own on the first.
    rows: [
      ['线路编码', '序号', '站点编码', '经度', '纬度', '开通日期', '停运日期'],
      ['L1', 1, 'S1', null, null, null, null],
      ['L1', 2, 'S2', 104.3101, 30.6101, '2024-06-01', null],
    ],
    news: [
      ['L2', 1, 'S2', null, null, null, null],
      ['L1', 1, 'S1', 104.0101, 30.6101, null, null],
    ],
    keptBy: ['jiaotong'],
    standsOn: ['rail-lines', 'rail-stations'],
    anyRow: ({ fc, code, day, degrees, orNull }) =>
      fc
        .record({
          lineCode: code,
          sequence: fc.integer({ min: 1, max: 999 }),
          stationCode: code,
          position: orNull(fc.record({ longitude: degrees(180), latitude: degrees(90) })),
          openedOn: orNull(day),
          closedOn: orNull(day),
        })
        .filter(({ openedOn, closedOn }) => openedOn === null || closedOn === null || closedOn > openedOn)
        .map(({ position, ...row }) => ({ ...row, ...(position ?? { longitude: null, latitude: null }) })),
  },
  'rail-exits': {
    rows: [
      ['站点编码', '出入口', '经度', '纬度'],
      ['S1', 'A口', 104.0105, 30.6105],
      ['S1', 'B口', 104.0095, 30.6095],
    ],
    news: [
      ['S2', 'A口', 104.3105, 30.6105],
      ['S1', 'A口', 104.0106, 30.6106],
    ],
    keptBy: ['jiaotong'],
    standsOn: ['rail-stations'],
    anyRow: ({ fc, code, text, degrees }) =>
      fc.record({
        stationCode: code,
        name: text(40),
        longitude: degrees(180),
        latitude: degrees(90),
      }),
  },
  'population-points': {
    // In the first area one point near its station and one in a corner, and one outside of every area.
    rows: [
      ['点位编号', '经度', '纬度', '人口数'],
      ['R1', 104.011, 30.611, 1200],
      ['R2', 104.0005, 30.6005, 800],
      ['R3', 104.2, 30.6, 5000],
    ],
    news: [
      ['R9', 104.02, 30.62, 10],
      ['R1', 104.011, 30.611, 1300],
    ],
    keptBy: ['jiaotong'],
    anyRow: ({ point }) => point(10_000_000),
  },
  'floor-space-points': {
    rows: [
      ['点位编号', '经度', '纬度', '建筑面积(平方米)'],
      ['J1', 104.009, 30.609, 35_000],
      ['J2', 104.3105, 30.6105, 20_000],
    ],
    news: [
      ['J9', 104.02, 30.62, 10],
      ['J1', 104.009, 30.609, 36_000],
    ],
    keptBy: ['jiaotong'],
    anyRow: ({ point }) => point(100_000_000),
  },
} as const satisfies {
  readonly [K in
    | 'rail-lines'
    | 'rail-stations'
    | 'rail-stops'
    | 'rail-exits'
    | 'population-points'
    | 'floor-space-points']: Sample<K>
}
