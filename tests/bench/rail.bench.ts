import { spawnSync } from 'node:child_process'
import { availableParallelism, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { coveredOf, prepareArea } from '@pianqu/shared/rail/coverage.ts'
import { coverageIndex } from '@pianqu/shared/rail/coverage-index.ts'
import { ms } from './measure.ts'
import { cityBoundaries, cityStations } from './rail-city.ts'
import { back, events, type FirstWalk, firstWalk, forward, radiusMetres, type Step, took } from './rail-walk.ts'

// How quick the date slider is on 400 stations and 24 areas: what a step costs when only what it touches is measured.
const asked = 10
const freshProcesses = 9
const warmRuns = 20

const middleOf = (taken: readonly number[]): number => taken.toSorted((a, b) => a - b)[taken.length >> 1] ?? 0

/** A single step may have waited for another program; a day is slow when the median of its runs is. */
function report(name: string, steps: readonly Step[]): void {
  const taken = steps.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)
  const at = (share: number) => ms(taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0).padStart(8)
  const ofDay = (on: string) => steps.filter((step) => step.on === on).map(({ milliseconds }) => milliseconds)
  const slowest = Math.max(...events.map(({ on }) => middleOf(ofDay(on))))
  const areas = Math.max(...steps.map(({ measured }) => measured))
  console.log(
    `${name.padEnd(36)} p50 ${at(0.5)}   p95 ${at(0.95)}   max ${at(1)}   slowest day ${ms(slowest).padStart(8)}   ${slowest < asked ? '<' : 'NOT <'} ${asked} ms   (up to ${areas} areas)`,
  )
}

function anew(name: string, work: () => unknown): void {
  console.log(`${name.padEnd(48)} p50 ${ms(middleOf(Array.from({ length: 21 }, () => took(work)[1]))).padStart(8)}`)
}

/** This file again, as a process whose machine code is not there yet, like that of a page just opened. */
function firstWalkElsewhere(): FirstWalk {
  const script = fileURLToPath(import.meta.url)
  const { stdout, stderr, status } = spawnSync(process.execPath, [...process.execArgv, script, 'first-walk'], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

function everything(): void {
  const vertices = cityBoundaries.map(({ coordinates }) => coordinates.flat(2).length)
  console.log(
    `${cityBoundaries.length} areas of ${Math.min(...vertices)} to ${Math.max(...vertices)} vertices, ${cityStations.length} stations, ${events.length} days of opening or closing; load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors`,
  )
  const firsts = Array.from({ length: freshProcesses }, firstWalkElsewhere)
  const preparing = ms(middleOf(firsts.map((first) => first.preparing)))
  const indexing = ms(middleOf(firsts.map((first) => first.indexing)))
  console.log(`${freshProcesses} fresh processes: boundaries laid out in ${preparing}, index built in ${indexing}`)
  report(
    'the first walk forward in each',
    firsts.flatMap((first) => first.forward),
  )
  report(
    'and back over the same days',
    firsts.flatMap((first) => first.back),
  )

  const areas = cityBoundaries.map(prepareArea)
  const freshIndex = () => coverageIndex(areas, cityStations, radiusMetres)
  const everOpened = events.flatMap(({ opens }) => opens)
  const everClosed = new Set(events.flatMap(({ closes }) => closes))
  const openAtLast = everOpened.filter((station) => !everClosed.has(station))
  const runs = Array.from({ length: warmRuns })
  report(
    `forward, ${warmRuns} times, nothing kept`,
    runs.flatMap(() => forward(freshIndex(), new Set())),
  )
  report(
    `back, ${warmRuns} times, nothing kept`,
    runs.flatMap(() => back(freshIndex(), new Set(openAtLast))),
  )

  anew('boundaries laid out and tiled', () => cityBoundaries.map(prepareArea))
  anew('index of all areas and stations', freshIndex)
  anew('every area measured anew with all stations', () =>
    areas.map((area) =>
      coveredOf(
        area,
        cityStations.map(({ longitude, latitude }) => area.plane.forward([longitude, latitude])),
        radiusMetres,
      ),
    ),
  )
}

if (process.argv[2] === 'first-walk') console.log(JSON.stringify(firstWalk()))
else everything()
