import { importKinds } from '@pianqu/shared/importing/kinds.ts'
import { describe, expect, test } from 'vitest'
import { bytesText } from '../../ui/text/bytes-text.ts'
import { kindAfter, missingChoice } from './import-needs.ts'
import { progressOf, progressText } from './import-progress.ts'
import { previewSentence } from './preview-step.tsx'
import { undoSentence } from './undo-dialog.tsx'

const file = (name: string) => new File(['x'], name)

describe('what an import needs', () => {
  test.each([
    ['reports', null, '', '请先选择文件。'],
    ['reports', '10月.XLSX', '', null],
    ['reports', '10月.pdf', '', '「10月.pdf」不是可以导入的文件，请选择 .xlsx、.xlsm、.xls、.et、.csv 或 .txt 文件。'],
    ['boundaries', '边界.zip', 'CGCS2000', null],
    ['boundaries', '边界.KMZ', 'WGS84', null],
    [
      'boundaries',
      '边界.shp',
      'WGS84',
      '「边界.shp」不是可以导入的文件，请选择 .geojson、.json、.zip、.kml 或 .kmz 文件。',
    ],
    ['boundaries', '边界.geojson', 'EPSG:', '坐标系编码应写作 EPSG:4545 这样的形式。'],
    ['boundaries', '边界.geojson', 'EPSG:4545', null],
    ['rail-stations', '站点.csv', 'GCJ02', null],
  ] as const)('%s from %s in %j: %s', (kind, name, crs, missing) => {
    expect(missingChoice({ kind, file: name && file(name), crs })).toBe(missing)
  })

  test('follows the order of a new city, past what is not allowed', () => {
    expect(kindAfter('units', importKinds)).toBe('accounts')
    expect(kindAfter('units', ['units', 'areas'])).toBe('areas')
    expect(kindAfter('plans', ['plans', 'bond-batches'])).toBe('bond-batches')
    expect(kindAfter('boundaries', importKinds)).toBeNull()
  })
})

describe('what an import says', () => {
  test.each([
    [{ added: 3, changed: 0, unchanged: 0, rejected: 0 }, '将新增 3 行。'],
    [{ added: 0, changed: 0, unchanged: 8, rejected: 2 }, '没有需要写入的行，8 行与系统中一致；2 行有误，不会写入。'],
  ])('of %j: %s', (counts, text) => {
    const rest = { importId: '', kind: 'units' as const, dryRun: true, skipped: 0 }
    expect(previewSentence({ ...rest, ...counts, rows: [], warnings: [], ignoredColumns: [], diffs: [] })).toBe(text)
  })

  test('names only what undoing does', () => {
    expect(undoSentence({ added: 0, changed: 2 })).toBe('把更改的 2 行恢复为导入前的值')
  })

  test('follows the bytes first, the server then', () => {
    expect(progressText(0.456, null)).toBe('正在上传 45%')
    expect(progressText(1, { progress: 'w', stage: 'writing', rows: 20 })).toBe('正在写入 20 行')
  })

  test('leaves out events of others and nonsense', () => {
    expect(progressOf('{"progress":"w","stage":"done","rows":null}', 'w')).toMatchObject({ stage: 'done' })
    expect(progressOf('{"progress":"x","stage":"done","rows":null}', 'w')).toBeNull()
    expect(progressOf('not json', 'w')).toBeNull()
  })

  test.each([
    [291, '291 字节'],
    [2048, '2 KB'],
    [3_565_158, '3.4 MB'],
  ])('%i bytes are %s', (bytes, text) => {
    expect(bytesText(bytes)).toBe(text)
  })
})
