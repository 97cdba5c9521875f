/**
 * References in the author–date form that British universities call Harvard: the year behind the authors, titles of
 * articles in single quotation marks, “et al.” from the fourth author, the address last.
 */
export const harvardStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-GB"
  demote-non-dropping-particle="never">
  <info>
    <title>Harvard</title>
    <id>labwire-harvard</id>
    <updated>2026-11-22T00:00:00+00:00</updated>
  </info>
  <locale>
    <style-options punctuation-in-quote="false"/>
  </locale>
  <locale xml:lang="en">
    <terms>
      <term name="open-quote">‘</term>
      <term name="close-quote">’</term>
      <term name="open-inner-quote">“</term>
      <term name="close-inner-quote">”</term>
    </terms>
  </locale>
  <macro name="authors">
    <names variable="author">
      <name delimiter=", " and="text" initialize-with="." delimiter-precedes-last="never" name-as-sort-order="all"/>
      <et-al font-style="italic"/>
      <substitute><text macro="title"/></substitute>
    </names>
  </macro>
  <macro name="year">
    <choose>
      <if variable="issued"><date variable="issued"><date-part name="year"/></date></if>
    </choose>
  </macro>
  <macro name="title">
    <choose>
      <if type="book thesis report dataset software" match="any"><text variable="title" font-style="italic"/></if>
      <else><text variable="title" quotes="true"/></else>
    </choose>
  </macro>
  <macro name="place">
    <choose>
      <if type="article-journal">
        <group delimiter=", ">
          <text variable="container-title" font-style="italic"/>
          <group><text variable="volume"/><text variable="issue" prefix="(" suffix=")"/></group>
          <group delimiter=" "><label variable="page" form="short"/><text variable="page"/></group>
        </group>
      </if>
      <else-if type="chapter paper-conference" match="any">
        <group delimiter=", ">
          <group delimiter=" "><text term="in"/><text variable="container-title" font-style="italic"/></group>
          <text variable="publisher"/>
          <group delimiter=" "><label variable="page" form="short"/><text variable="page"/></group>
        </group>
      </else-if>
    </choose>
  </macro>
  <macro name="address">
    <group delimiter=": ">
      <text term="available at" text-case="capitalize-first"/>
      <choose>
        <if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if>
        <else><text variable="URL"/></else>
      </choose>
    </group>
  </macro>
  <citation et-al-min="4" et-al-use-first="1">
    <layout prefix="(" suffix=")" delimiter="; "><text macro="authors"/><text macro="year" prefix=", "/></layout>
  </citation>
  <bibliography et-al-min="4" et-al-use-first="1">
    <layout>
      <group delimiter=" ">
        <text macro="authors"/>
        <text macro="year" prefix="(" suffix=")"/>
      </group>
      <group delimiter=". " prefix=" " suffix=".">
        <choose>
          <if type="article-journal chapter paper-conference" match="any">
            <group delimiter=", "><text macro="title"/><text macro="place"/></group>
          </if>
          <else>
            <group delimiter=" ">
              <text macro="title"/>
              <choose>
                <if type="report"><text variable="number" prefix="(" suffix=")"/></if>
              </choose>
              <choose>
                <if type="thesis" match="none"><text variable="genre" prefix="[" suffix="]"/></if>
              </choose>
            </group>
            <choose>
              <if type="thesis"><text variable="genre"/></if>
            </choose>
            <text variable="publisher"/>
          </else>
        </choose>
        <text macro="address"/>
      </group>
    </layout>
  </bibliography>
</style>`
