import { openCity } from '../city.ts'

interface Named {
  readonly properties: Record<string, unknown>
}

/** A city whose areas are real districts, with the lines that call at real stations; outlines and stations are still to come. */
export async function districtCity(districts: readonly Named[], stations: readonly Named[]) {
  const city = await openCity()
  await city.person({ username: 'zhuanban', role: 'taskforce' })
  const taskforce = await city.as('zhuanban')
  await taskforce.importRows('units', [
    ['单位编码', '单位名称', '类型'],
    ['D1', '某区', '区县'],
  ])
  const ofAll = ['中心城区', '市发改委', '某区', '2023-03-01']
  await taskforce.importRows('areas', [
    ['片区编码', '片区名称', '类别', '牵头部门', '责任区县', '入列日期'],
    ...districts.map(({ properties: { adcode, name } }) => [String(adcode), String(name), ...ofAll]),
  ])
  const lines = [...new Set(stations.flatMap(({ properties }) => properties['lines'] as string[]))]
  await taskforce.importRows('rail-lines', [
    ['线路编码', '线路名称'],
    ...lines.map((line) => [`L${line}`, `${line}号线`]),
  ])
  return { ...city, taskforce }
}
