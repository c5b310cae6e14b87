/** What an outline file should hold. */
export function OutlineNotes() {
  return (
    <p>
      可用 GeoJSON、KML（KMZ），或把一个面图层的 .shp、.dbf、.shx、.prj、.cpg 一起压缩成 .zip。每个要素用属性 code
      或“片区编码”写明片区。
    </p>
  )
}
