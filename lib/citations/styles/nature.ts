/**
 * References as journals of the Nature group print them: initials after family names, “et al.” from the sixth author,
 * the journal in italics, the volume in bold, the year last.
 */
export const natureStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-GB"
  demote-non-dropping-particle="never">
  <info>
    <title>Nature</title>
    <id>labwire-nature</id>
    <updated>2026-11-22T00:00:00+00:00</updated>
  </info>
  <macro name="authors">
    <names variable="author">
      <name sort-separator=", " delimiter=", " and="symbol" initialize-with=". " delimiter-precedes-last="never"
        name-as-sort-order="all" et-al-min="6" et-al-use-first="1"/>
      <label form="short" prefix=", "/>
    </names>
  </macro>
  <macro name="year">
    <date variable="issued" prefix="(" suffix=")"><date-part name="year"/></date>
  </macro>
  <macro name="address">
    <choose>
      <if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if>
      <else><text variable="URL"/></else>
    </choose>
  </macro>
  <citation><layout><text variable="citation-number"/></layout></citation>
  <bibliography et-al-min="6" et-al-use-first="1">
    <layout suffix=".">
      <group delimiter=" ">
        <text macro="authors" suffix="."/>
        <choose>
          <if type="book thesis report" match="any"><text variable="title" font-style="italic" suffix="."/></if>
          <else><text variable="title" suffix="."/></else>
        </choose>
        <choose>
          <if type="article"><group delimiter=" "><text value="Preprint at"/><text macro="address"/></group></if>
          <else-if type="article-journal">
            <choose>
              <if variable="volume page" match="any">
                <group delimiter=" ">
                  <text variable="container-title" font-style="italic"/>
                  <group delimiter=", "><text variable="volume" font-weight="bold"/><text variable="page"/></group>
                </group>
              </if>
              <else>
                <group delimiter=" "><text variable="container-title" font-style="italic"/><text macro="address"/></group>
              </else>
            </choose>
          </else-if>
          <else-if type="chapter paper-conference" match="any">
            <group delimiter=" ">
              <text term="in"/>
              <text variable="container-title" font-style="italic"/>
              <group delimiter=", "><text variable="volume" font-weight="bold"/><text variable="page"/></group>
            </group>
          </else-if>
          <else-if type="report"><text variable="number"/></else-if>
          <else-if type="dataset software" match="any">
            <group delimiter=" "><text variable="publisher"/><text macro="address"/></group>
          </else-if>
        </choose>
        <choose>
          <if type="book thesis report chapter paper-conference" match="any">
            <group delimiter=", " prefix="(" suffix=")">
              <text variable="genre"/>
              <text variable="publisher"/>
              <date variable="issued"><date-part name="year"/></date>
            </group>
          </if>
          <else><text macro="year"/></else>
        </choose>
      </group>
    </layout>
  </bibliography>
</style>`
