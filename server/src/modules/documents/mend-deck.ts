/** A list of masters of notes stands before the slides, not after them. */
function mendPresentation(xml: string): string {
  const notes = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml)?.[0]
  if (notes === undefined) return xml
  return xml.replace(notes, '').replace('</p:sldMasterIdLst>', `</p:sldMasterIdLst>${notes}`)
}

/** What a series of a line holds, in the order that the schema asks for. */
function mendLineSeries(series: string): string {
  const marker = /<c:marker>.*?<\/c:marker>/s.exec(series)?.[0] ?? ''
  return series
    .replace(/\s*<c:invertIfNegative\b[^>]*\/>/g, '')
    .replace(marker, '')
    .replace('<c:dLbls>', `${marker}<c:dLbls>`)
}

/** The second line of a chart is what was meant to be: dashed, as on screen. */
const dashed = (series: string): string => series.replace('<a:prstDash val="solid"/>', '<a:prstDash val="dash"/>')

const mendLine = (line: string): string =>
  line
    .replace(/<c:ser>.*?<\/c:ser>/gs, (series) => {
      const mended = mendLineSeries(series)
      return /<c:idx val="0"\/>/.test(mended) ? mended : dashed(mended)
    })
    .replace(/(<c:lineChart>)(<c:varyColors)/, '$1<c:grouping val="standard"/>$2')

/** How many labels are left out is said before how they are nested, not behind. */
function mendAxis(axis: string): string {
  const skip = /<c:tickLblSkip\b[^>]*\/>/.exec(axis)?.[0]
  return skip === undefined ? axis : axis.replace(skip, '').replace('<c:noMultiLvlLbl', `${skip}<c:noMultiLvlLbl`)
}

/** Categories of one level are a plain list. */
const mendCategories = (xml: string): string =>
  xml.replace(/multiLvlStr(Ref|Cache)/g, 'str$1').replace(/\s*<\/?c:lvl>\s*/g, '')

function mendChart(xml: string): string {
  const axes = new Set([...xml.matchAll(/<c:(?:catAx|valAx|serAx|dateAx)>\s*<c:axId val="(\d+)"/g)].map(([, id]) => id))
  return (
    mendCategories(xml)
      .replace(/<c:lineChart>.*?<\/c:lineChart>/gs, mendLine)
      .replace(/<c:catAx>.*?<\/c:catAx>/gs, mendAxis)
      // Axes of the third dimension, which no flat chart has.
      .replace(/<c:axId val="(\d+)"\/>/g, (whole, id: string) => (axes.has(id) ? whole : ''))
      // What is missing is no empty number.
      .replace(/<c:pt idx="\d+">\s*<c:v><\/c:v>\s*<\/c:pt>/g, '')
      .replace('<c:roundedCorners val="1"/>', '<c:roundedCorners val="0"/>')
  )
}

/** The first column, which holds the names of the others' rows. */
const firstColumn = '名称'

/** The workbook behind a chart: its table, and the heads that the table says its columns have. */
function mendWorkbook(name: string, xml: string): string {
  if (name === 'xl/tables/table1.xml')
    return xml.replace(/ref="([A-Z]+\d+:[A-Z]+\d+)'"/, 'ref="$1"').replace('name="Column1"', `name="${firstColumn}"`)
  if (name === 'xl/sharedStrings.xml')
    return xml.replace('<si><t xml:space="preserve"></t></si>', `<si><t>${firstColumn}</t></si>`)
  if (name === 'xl/worksheets/sheet1.xml') return xml.replace(/<c r="([A-Z]+\d+)"><v><\/v><\/c>/g, '<c r="$1"/>')
  return xml
}

/** What the schemas refuse in the decks that pptxgenjs writes and in their workbooks, put right part by part. */
export function mendDeck(name: string, xml: string): string {
  if (name === 'ppt/presentation.xml') return mendPresentation(xml)
  if (name.startsWith('ppt/charts/chart')) return mendChart(xml)
  if (name.startsWith('docProps/'))
    return xml.replaceAll('PptxGenJS', '').replace('Microsoft Macintosh Excel', 'Microsoft Excel')
  return mendWorkbook(name, xml)
}
