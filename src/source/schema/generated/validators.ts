// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// @ts-nocheck
// Generated from schema/*.schema.json by scripts/generate-types.mjs: do not edit.
import { formats } from '../formats.js';

export const arbetsyta = validate20;
const schema31 = {"$id":"https://uppdrag.example/schema/arbetsyta.schema.json","type":"object","properties":{"språk":{"type":"string","enum":["sv","en"]},"mall":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"namn":{"type":"string","minLength":1},"diarienummer":{"type":["string","array"],"pattern":"^[^\\d\\n]*N[^\\d\\n]*$","items":{"type":"string","pattern":"^[^\\d\\n]*N[^\\d\\n]*$"},"minItems":1,"uniqueItems":true},"dokument":{"type":"object","additionalProperties":{"$ref":"#/$defs/dokumentslag"}},"beslutsrader":{"type":"object","properties":{"beslut":{"type":"string","minLength":1},"revidering":{"type":"string","minLength":1},"paragraf":{"type":"string","minLength":1}},"additionalProperties":false},"tillfällen":{"type":"object","additionalProperties":{"$ref":"#/$defs/tillfälle"}},"enheter":{"type":"array","items":{"type":"string","pattern":"^[\\p{L}][\\p{L}-]*$"},"uniqueItems":true},"regler":{"type":"object","propertyNames":{"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"additionalProperties":{"type":"string","enum":["fel","varning","råd","av"]}}},"additionalProperties":false,"$defs":{"dokumentslag":{"type":"object","properties":{"benämning":{"type":"string","minLength":1},"titel":{"type":"string","minLength":1},"undertitel":{"type":"string","minLength":1},"år":{"type":"integer","minimum":1,"maximum":20},"fält":{"type":"array","items":{"type":"string","enum":["titel","undertitel","ämne","diarienummer","beslut","kompletterar"]},"uniqueItems":true},"delar":{"type":"array","items":{"type":"string","pattern":"^(uppföljningsplan|analysmall|tabell [a-z0-9]+(-[a-z0-9]+)*)$"},"uniqueItems":true},"rubriker":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true}},"additionalProperties":false},"tillfälle":{"type":"object","properties":{"text":{"type":"string","minLength":1},"varje":{"type":"string","enum":["månad","kvartal","tertial","halvår","år"]},"dagar":{"type":"array","items":{"type":"string","pattern":"^(\\d{4}-)?(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"uniqueItems":true}},"additionalProperties":false}}};
const schema32 = {"type":"object","properties":{"benämning":{"type":"string","minLength":1},"titel":{"type":"string","minLength":1},"undertitel":{"type":"string","minLength":1},"år":{"type":"integer","minimum":1,"maximum":20},"fält":{"type":"array","items":{"type":"string","enum":["titel","undertitel","ämne","diarienummer","beslut","kompletterar"]},"uniqueItems":true},"delar":{"type":"array","items":{"type":"string","pattern":"^(uppföljningsplan|analysmall|tabell [a-z0-9]+(-[a-z0-9]+)*)$"},"uniqueItems":true},"rubriker":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true}},"additionalProperties":false};
const schema33 = {"type":"object","properties":{"text":{"type":"string","minLength":1},"varje":{"type":"string","enum":["månad","kvartal","tertial","halvår","år"]},"dagar":{"type":"array","items":{"type":"string","pattern":"^(\\d{4}-)?(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"},"uniqueItems":true}},"additionalProperties":false};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
const pattern5 = new RegExp("^[^\\d\\n]*N[^\\d\\n]*$", "u");
const pattern7 = new RegExp("^(uppföljningsplan|analysmall|tabell [a-z0-9]+(-[a-z0-9]+)*)$", "u");
const pattern8 = new RegExp("^(\\d{4}-)?(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$", "u");
const pattern9 = new RegExp("^[\\p{L}][\\p{L}-]*$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://uppdrag.example/schema/arbetsyta.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data["språk"] !== undefined){
let data0 = data["språk"];
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/språk",schemaPath:"#/properties/spr%C3%A5k/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "sv") || (data0 === "en"))){
const err2 = {instancePath:instancePath+"/språk",schemaPath:"#/properties/spr%C3%A5k/enum",keyword:"enum",params:{allowedValues: schema31.properties["språk"].enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.mall !== undefined){
let data1 = data.mall;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/mall",schemaPath:"#/properties/mall/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/mall",schemaPath:"#/properties/mall/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.namn !== undefined){
let data2 = data.namn;
if(typeof data2 === "string"){
if(data2.length < 1){
const err5 = {instancePath:instancePath+"/namn",schemaPath:"#/properties/namn/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/namn",schemaPath:"#/properties/namn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.diarienummer !== undefined){
let data3 = data.diarienummer;
if((typeof data3 !== "string") && (!(Array.isArray(data3)))){
const err7 = {instancePath:instancePath+"/diarienummer",schemaPath:"#/properties/diarienummer/type",keyword:"type",params:{type: schema31.properties.diarienummer.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err8 = {instancePath:instancePath+"/diarienummer",schemaPath:"#/properties/diarienummer/pattern",keyword:"pattern",params:{pattern: "^[^\\d\\n]*N[^\\d\\n]*$"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(Array.isArray(data3)){
if(data3.length < 1){
const err9 = {instancePath:instancePath+"/diarienummer",schemaPath:"#/properties/diarienummer/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err10 = {instancePath:instancePath+"/diarienummer/" + i0,schemaPath:"#/properties/diarienummer/items/pattern",keyword:"pattern",params:{pattern: "^[^\\d\\n]*N[^\\d\\n]*$"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/diarienummer/" + i0,schemaPath:"#/properties/diarienummer/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err12 = {instancePath:instancePath+"/diarienummer",schemaPath:"#/properties/diarienummer/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
}
if(data.dokument !== undefined){
let data5 = data.dokument;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data6 = data5[key1];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(!(((((((key2 === "benämning") || (key2 === "titel")) || (key2 === "undertitel")) || (key2 === "år")) || (key2 === "fält")) || (key2 === "delar")) || (key2 === "rubriker"))){
const err13 = {instancePath:instancePath+"/dokument/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/dokumentslag/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6["benämning"] !== undefined){
let data7 = data6["benämning"];
if(typeof data7 === "string"){
if(data7.length < 1){
const err14 = {instancePath:instancePath+"/dokument/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/benämning",schemaPath:"#/$defs/dokumentslag/properties/ben%C3%A4mning/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/dokument/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/benämning",schemaPath:"#/$defs/dokumentslag/properties/ben%C3%A4mning/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.titel !== undefined){
let data8 = data6.titel;
if(typeof data8 === "string"){
if(data8.length < 1){
const err16 = {instancePath:instancePath+"/dokument/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/titel",schemaPath:"#/$defs/dokumentslag/properties/titel/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/dokument/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/titel",schemaPath:"#/$defs/dokumentslag/properties/titel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.undertitel !== undefined){
let data9 = data6.undertitel;
if(typeof data9 === "string"){
if(data9.length < 1){
const err18 = {instancePath:instancePath+"/dokument/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/undertitel",schemaPath:"#/$defs/dokumentslag/properties/undertitel/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/dokument/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/undertitel",schemaPath:"#/$defs/dokumentslag/properties/undertitel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6["år"] !== undefined){
let data10 = data6["år"];
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err20 = {instancePath:instancePath+"/dokument/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/år",schemaPath:"#/$defs/dokumentslag/properties/%C3%A5r/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 20 || isNaN(data10)){
const err21 = {instancePath:instancePath+"/dokument/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/år",schemaPath:"#/$defs/dokumentslag/properties/%C3%A5r/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data10 < 1 || isNaN(data10)){
const err22 = {instancePath:instancePath+"/dokument/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/år",schemaPath:"#/$defs/dokumentslag/properties/%C3%A5r/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data6["fält"] !== undefined){
let data11 = data6["fält"];
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i2=0; i2<len1; i2++){
let data12 = data11[i2];
if(typeof data12 !== "string"){
const err23 = {instancePath:instancePath+"/dokument/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/fält/" + i2,schemaPath:"#/$defs/dokumentslag/properties/f%C3%A4lt/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!((((((data12 === "titel") || (data12 === "undertitel")) || (data12 === "ämne")) || (data12 === "diarienummer")) || (data12 === "beslut")) || (data12 === "kompletterar"))){
const err24 = {instancePath:instancePath+"/dokument/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/fält/" + i2,schemaPath:"#/$defs/dokumentslag/properties/f%C3%A4lt/items/enum",keyword:"enum",params:{allowedValues: schema32.properties["fält"].items.enum}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
let i3 = data11.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data11[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err25 = {instancePath:instancePath+"/dokument/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/fält",schemaPath:"#/$defs/dokumentslag/properties/f%C3%A4lt/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err26 = {instancePath:instancePath+"/dokument/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/fält",schemaPath:"#/$defs/dokumentslag/properties/f%C3%A4lt/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data6.delar !== undefined){
let data13 = data6.delar;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i4=0; i4<len2; i4++){
let data14 = data13[i4];
if(typeof data14 === "string"){
if(!pattern7.test(data14)){
const err27 = {instancePath:instancePath+"/dokument/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/delar/" + i4,schemaPath:"#/$defs/dokumentslag/properties/delar/items/pattern",keyword:"pattern",params:{pattern: "^(uppföljningsplan|analysmall|tabell [a-z0-9]+(-[a-z0-9]+)*)$"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/dokument/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/delar/" + i4,schemaPath:"#/$defs/dokumentslag/properties/delar/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
let i5 = data13.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data13[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err29 = {instancePath:instancePath+"/dokument/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/delar",schemaPath:"#/$defs/dokumentslag/properties/delar/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
const err30 = {instancePath:instancePath+"/dokument/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/delar",schemaPath:"#/$defs/dokumentslag/properties/delar/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data6.rubriker !== undefined){
let data15 = data6.rubriker;
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i6=0; i6<len3; i6++){
let data16 = data15[i6];
if(typeof data16 === "string"){
if(data16.length < 1){
const err31 = {instancePath:instancePath+"/dokument/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/rubriker/" + i6,schemaPath:"#/$defs/dokumentslag/properties/rubriker/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/dokument/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/rubriker/" + i6,schemaPath:"#/$defs/dokumentslag/properties/rubriker/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
let i7 = data15.length;
let j3;
if(i7 > 1){
const indices3 = {};
for(;i7--;){
let item3 = data15[i7];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err33 = {instancePath:instancePath+"/dokument/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/rubriker",schemaPath:"#/$defs/dokumentslag/properties/rubriker/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j3}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
break;
}
indices3[item3] = i7;
}
}
}
else {
const err34 = {instancePath:instancePath+"/dokument/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/rubriker",schemaPath:"#/$defs/dokumentslag/properties/rubriker/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/dokument/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/dokumentslag/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/dokument",schemaPath:"#/properties/dokument/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.beslutsrader !== undefined){
let data17 = data.beslutsrader;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key3 in data17){
if(!(((key3 === "beslut") || (key3 === "revidering")) || (key3 === "paragraf"))){
const err37 = {instancePath:instancePath+"/beslutsrader",schemaPath:"#/properties/beslutsrader/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data17.beslut !== undefined){
let data18 = data17.beslut;
if(typeof data18 === "string"){
if(data18.length < 1){
const err38 = {instancePath:instancePath+"/beslutsrader/beslut",schemaPath:"#/properties/beslutsrader/properties/beslut/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/beslutsrader/beslut",schemaPath:"#/properties/beslutsrader/properties/beslut/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data17.revidering !== undefined){
let data19 = data17.revidering;
if(typeof data19 === "string"){
if(data19.length < 1){
const err40 = {instancePath:instancePath+"/beslutsrader/revidering",schemaPath:"#/properties/beslutsrader/properties/revidering/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/beslutsrader/revidering",schemaPath:"#/properties/beslutsrader/properties/revidering/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data17.paragraf !== undefined){
let data20 = data17.paragraf;
if(typeof data20 === "string"){
if(data20.length < 1){
const err42 = {instancePath:instancePath+"/beslutsrader/paragraf",schemaPath:"#/properties/beslutsrader/properties/paragraf/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/beslutsrader/paragraf",schemaPath:"#/properties/beslutsrader/properties/paragraf/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/beslutsrader",schemaPath:"#/properties/beslutsrader/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data["tillfällen"] !== undefined){
let data21 = data["tillfällen"];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key4 in data21){
let data22 = data21[key4];
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key5 in data22){
if(!(((key5 === "text") || (key5 === "varje")) || (key5 === "dagar"))){
const err45 = {instancePath:instancePath+"/tillfällen/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/tillfälle/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data22.text !== undefined){
let data23 = data22.text;
if(typeof data23 === "string"){
if(data23.length < 1){
const err46 = {instancePath:instancePath+"/tillfällen/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/text",schemaPath:"#/$defs/tillfälle/properties/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/tillfällen/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/text",schemaPath:"#/$defs/tillfälle/properties/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data22.varje !== undefined){
let data24 = data22.varje;
if(typeof data24 !== "string"){
const err48 = {instancePath:instancePath+"/tillfällen/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/varje",schemaPath:"#/$defs/tillfälle/properties/varje/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(!(((((data24 === "månad") || (data24 === "kvartal")) || (data24 === "tertial")) || (data24 === "halvår")) || (data24 === "år"))){
const err49 = {instancePath:instancePath+"/tillfällen/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/varje",schemaPath:"#/$defs/tillfälle/properties/varje/enum",keyword:"enum",params:{allowedValues: schema33.properties.varje.enum}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data22.dagar !== undefined){
let data25 = data22.dagar;
if(Array.isArray(data25)){
const len4 = data25.length;
for(let i8=0; i8<len4; i8++){
let data26 = data25[i8];
if(typeof data26 === "string"){
if(!pattern8.test(data26)){
const err50 = {instancePath:instancePath+"/tillfällen/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/dagar/" + i8,schemaPath:"#/$defs/tillfälle/properties/dagar/items/pattern",keyword:"pattern",params:{pattern: "^(\\d{4}-)?(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/tillfällen/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/dagar/" + i8,schemaPath:"#/$defs/tillfälle/properties/dagar/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
let i9 = data25.length;
let j4;
if(i9 > 1){
const indices4 = {};
for(;i9--;){
let item4 = data25[i9];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err52 = {instancePath:instancePath+"/tillfällen/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/dagar",schemaPath:"#/$defs/tillfälle/properties/dagar/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j4}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
break;
}
indices4[item4] = i9;
}
}
}
else {
const err53 = {instancePath:instancePath+"/tillfällen/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/dagar",schemaPath:"#/$defs/tillfälle/properties/dagar/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/tillfällen/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/tillfälle/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/tillfällen",schemaPath:"#/properties/tillf%C3%A4llen/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.enheter !== undefined){
let data27 = data.enheter;
if(Array.isArray(data27)){
const len5 = data27.length;
for(let i10=0; i10<len5; i10++){
let data28 = data27[i10];
if(typeof data28 === "string"){
if(!pattern9.test(data28)){
const err56 = {instancePath:instancePath+"/enheter/" + i10,schemaPath:"#/properties/enheter/items/pattern",keyword:"pattern",params:{pattern: "^[\\p{L}][\\p{L}-]*$"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/enheter/" + i10,schemaPath:"#/properties/enheter/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
let i11 = data27.length;
let j5;
if(i11 > 1){
const indices5 = {};
for(;i11--;){
let item5 = data27[i11];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
const err58 = {instancePath:instancePath+"/enheter",schemaPath:"#/properties/enheter/uniqueItems",keyword:"uniqueItems",params:{i: i11, j: j5}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
break;
}
indices5[item5] = i11;
}
}
}
else {
const err59 = {instancePath:instancePath+"/enheter",schemaPath:"#/properties/enheter/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.regler !== undefined){
let data29 = data.regler;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key6 in data29){
const _errs69 = errors;
if(typeof key6 === "string"){
if(!pattern4.test(key6)){
const err60 = {instancePath:instancePath+"/regler",schemaPath:"#/properties/regler/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},propertyName:key6};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
var valid26 = _errs69 === errors;
if(!valid26){
const err61 = {instancePath:instancePath+"/regler",schemaPath:"#/properties/regler/propertyNames",keyword:"propertyNames",params:{propertyName: key6}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
for(const key7 in data29){
let data30 = data29[key7];
if(typeof data30 !== "string"){
const err62 = {instancePath:instancePath+"/regler/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/regler/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(!((((data30 === "fel") || (data30 === "varning")) || (data30 === "råd")) || (data30 === "av"))){
const err63 = {instancePath:instancePath+"/regler/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/regler/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema31.properties.regler.additionalProperties.enum}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/regler",schemaPath:"#/properties/regler/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const organisationer = validate21;
const schema34 = {"$id":"https://uppdrag.example/schema/organisationer.schema.json","type":"object","properties":{"organisationer":{"type":"object","propertyNames":{"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"additionalProperties":{"$ref":"#/$defs/organisation"}},"slag":{"type":"object","additionalProperties":{"$ref":"#/$defs/slag"}}},"additionalProperties":false,"required":["organisationer"],"$defs":{"organisation":{"type":"object","properties":{"namn":{"type":"string","minLength":1},"kort":{"type":"string","minLength":1},"styrelse":{"type":"string","minLength":1},"slag":{"type":"string","minLength":1,"examples":["nämnd","sjukhus","primärvård","habilitering","specialistvård","tandvård","service","koncern"]},"varianter":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true},"diarienummer":{"type":["string","array"],"pattern":"^[^\\d\\n]*N[^\\d\\n]*$","items":{"type":"string","pattern":"^[^\\d\\n]*N[^\\d\\n]*$"},"minItems":1,"uniqueItems":true}},"additionalProperties":false,"required":["namn","slag"]},"slag":{"type":"object","properties":{"uppdrar":{"type":"boolean"},"tilltal":{"type":"string","minLength":1},"flertal":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true}},"additionalProperties":false}}};
const schema35 = {"type":"object","properties":{"namn":{"type":"string","minLength":1},"kort":{"type":"string","minLength":1},"styrelse":{"type":"string","minLength":1},"slag":{"type":"string","minLength":1,"examples":["nämnd","sjukhus","primärvård","habilitering","specialistvård","tandvård","service","koncern"]},"varianter":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true},"diarienummer":{"type":["string","array"],"pattern":"^[^\\d\\n]*N[^\\d\\n]*$","items":{"type":"string","pattern":"^[^\\d\\n]*N[^\\d\\n]*$"},"minItems":1,"uniqueItems":true}},"additionalProperties":false,"required":["namn","slag"]};
const schema36 = {"type":"object","properties":{"uppdrar":{"type":"boolean"},"tilltal":{"type":"string","minLength":1},"flertal":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true}},"additionalProperties":false};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://uppdrag.example/schema/organisationer.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.organisationer === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "organisationer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "organisationer") || (key0 === "slag"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.organisationer !== undefined){
let data0 = data.organisationer;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
const _errs4 = errors;
if(typeof key1 === "string"){
if(!pattern4.test(key1)){
const err2 = {instancePath:instancePath+"/organisationer",schemaPath:"#/properties/organisationer/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},propertyName:key1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
const err3 = {instancePath:instancePath+"/organisationer",schemaPath:"#/properties/organisationer/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
for(const key2 in data0){
let data1 = data0[key2];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.namn === undefined){
const err4 = {instancePath:instancePath+"/organisationer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/organisation/required",keyword:"required",params:{missingProperty: "namn"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.slag === undefined){
const err5 = {instancePath:instancePath+"/organisationer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/organisation/required",keyword:"required",params:{missingProperty: "slag"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key3 in data1){
if(!((((((key3 === "namn") || (key3 === "kort")) || (key3 === "styrelse")) || (key3 === "slag")) || (key3 === "varianter")) || (key3 === "diarienummer"))){
const err6 = {instancePath:instancePath+"/organisationer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/organisation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.namn !== undefined){
let data2 = data1.namn;
if(typeof data2 === "string"){
if(data2.length < 1){
const err7 = {instancePath:instancePath+"/organisationer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/namn",schemaPath:"#/$defs/organisation/properties/namn/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/organisationer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/namn",schemaPath:"#/$defs/organisation/properties/namn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.kort !== undefined){
let data3 = data1.kort;
if(typeof data3 === "string"){
if(data3.length < 1){
const err9 = {instancePath:instancePath+"/organisationer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/kort",schemaPath:"#/$defs/organisation/properties/kort/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/organisationer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/kort",schemaPath:"#/$defs/organisation/properties/kort/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.styrelse !== undefined){
let data4 = data1.styrelse;
if(typeof data4 === "string"){
if(data4.length < 1){
const err11 = {instancePath:instancePath+"/organisationer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/styrelse",schemaPath:"#/$defs/organisation/properties/styrelse/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/organisationer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/styrelse",schemaPath:"#/$defs/organisation/properties/styrelse/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data1.slag !== undefined){
let data5 = data1.slag;
if(typeof data5 === "string"){
if(data5.length < 1){
const err13 = {instancePath:instancePath+"/organisationer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/slag",schemaPath:"#/$defs/organisation/properties/slag/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/organisationer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/slag",schemaPath:"#/$defs/organisation/properties/slag/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data1.varianter !== undefined){
let data6 = data1.varianter;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 === "string"){
if(data7.length < 1){
const err15 = {instancePath:instancePath+"/organisationer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/varianter/" + i0,schemaPath:"#/$defs/organisation/properties/varianter/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/organisationer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/varianter/" + i0,schemaPath:"#/$defs/organisation/properties/varianter/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
let i1 = data6.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data6[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err17 = {instancePath:instancePath+"/organisationer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/varianter",schemaPath:"#/$defs/organisation/properties/varianter/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err18 = {instancePath:instancePath+"/organisationer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/varianter",schemaPath:"#/$defs/organisation/properties/varianter/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data1.diarienummer !== undefined){
let data8 = data1.diarienummer;
if((typeof data8 !== "string") && (!(Array.isArray(data8)))){
const err19 = {instancePath:instancePath+"/organisationer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/diarienummer",schemaPath:"#/$defs/organisation/properties/diarienummer/type",keyword:"type",params:{type: schema35.properties.diarienummer.type}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data8 === "string"){
if(!pattern5.test(data8)){
const err20 = {instancePath:instancePath+"/organisationer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/diarienummer",schemaPath:"#/$defs/organisation/properties/diarienummer/pattern",keyword:"pattern",params:{pattern: "^[^\\d\\n]*N[^\\d\\n]*$"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(Array.isArray(data8)){
if(data8.length < 1){
const err21 = {instancePath:instancePath+"/organisationer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/diarienummer",schemaPath:"#/$defs/organisation/properties/diarienummer/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len1 = data8.length;
for(let i2=0; i2<len1; i2++){
let data9 = data8[i2];
if(typeof data9 === "string"){
if(!pattern5.test(data9)){
const err22 = {instancePath:instancePath+"/organisationer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/diarienummer/" + i2,schemaPath:"#/$defs/organisation/properties/diarienummer/items/pattern",keyword:"pattern",params:{pattern: "^[^\\d\\n]*N[^\\d\\n]*$"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/organisationer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/diarienummer/" + i2,schemaPath:"#/$defs/organisation/properties/diarienummer/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
let i3 = data8.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data8[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err24 = {instancePath:instancePath+"/organisationer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/diarienummer",schemaPath:"#/$defs/organisation/properties/diarienummer/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
}
}
else {
const err25 = {instancePath:instancePath+"/organisationer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/organisation/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/organisationer",schemaPath:"#/properties/organisationer/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.slag !== undefined){
let data10 = data.slag;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key4 in data10){
let data11 = data10[key4];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key5 in data11){
if(!(((key5 === "uppdrar") || (key5 === "tilltal")) || (key5 === "flertal"))){
const err27 = {instancePath:instancePath+"/slag/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/slag/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data11.uppdrar !== undefined){
if(typeof data11.uppdrar !== "boolean"){
const err28 = {instancePath:instancePath+"/slag/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/uppdrar",schemaPath:"#/$defs/slag/properties/uppdrar/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data11.tilltal !== undefined){
let data13 = data11.tilltal;
if(typeof data13 === "string"){
if(data13.length < 1){
const err29 = {instancePath:instancePath+"/slag/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/tilltal",schemaPath:"#/$defs/slag/properties/tilltal/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/slag/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/tilltal",schemaPath:"#/$defs/slag/properties/tilltal/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data11.flertal !== undefined){
let data14 = data11.flertal;
if(Array.isArray(data14)){
const len2 = data14.length;
for(let i4=0; i4<len2; i4++){
let data15 = data14[i4];
if(typeof data15 === "string"){
if(data15.length < 1){
const err31 = {instancePath:instancePath+"/slag/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/flertal/" + i4,schemaPath:"#/$defs/slag/properties/flertal/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/slag/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/flertal/" + i4,schemaPath:"#/$defs/slag/properties/flertal/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
let i5 = data14.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data14[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err33 = {instancePath:instancePath+"/slag/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/flertal",schemaPath:"#/$defs/slag/properties/flertal/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
const err34 = {instancePath:instancePath+"/slag/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/flertal",schemaPath:"#/$defs/slag/properties/flertal/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/slag/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/slag/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/slag",schemaPath:"#/properties/slag/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const termer = validate22;
const schema37 = {"$id":"https://uppdrag.example/schema/termer.schema.json","type":"object","properties":{"termer":{"type":"array","items":{"type":"object","properties":{"term":{"type":"string","minLength":1},"varianter":{"type":"array","items":{"type":"string","minLength":1},"minItems":1,"uniqueItems":true},"varför":{"type":"string","minLength":1}},"additionalProperties":false,"required":["term","varianter"]}},"förkortningar":{"type":"object","additionalProperties":{"type":"string","minLength":1}},"synonymer":{"type":"array","items":{"type":"array","items":{"type":"string","minLength":1},"minItems":2,"uniqueItems":true}},"ord":{"type":"array","items":{"type":"string","minLength":2},"uniqueItems":true}},"additionalProperties":false};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://uppdrag.example/schema/termer.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "termer") || (key0 === "förkortningar")) || (key0 === "synonymer")) || (key0 === "ord"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.termer !== undefined){
let data0 = data.termer;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.term === undefined){
const err1 = {instancePath:instancePath+"/termer/" + i0,schemaPath:"#/properties/termer/items/required",keyword:"required",params:{missingProperty: "term"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data1.varianter === undefined){
const err2 = {instancePath:instancePath+"/termer/" + i0,schemaPath:"#/properties/termer/items/required",keyword:"required",params:{missingProperty: "varianter"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key1 in data1){
if(!(((key1 === "term") || (key1 === "varianter")) || (key1 === "varför"))){
const err3 = {instancePath:instancePath+"/termer/" + i0,schemaPath:"#/properties/termer/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.term !== undefined){
let data2 = data1.term;
if(typeof data2 === "string"){
if(data2.length < 1){
const err4 = {instancePath:instancePath+"/termer/" + i0+"/term",schemaPath:"#/properties/termer/items/properties/term/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/termer/" + i0+"/term",schemaPath:"#/properties/termer/items/properties/term/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.varianter !== undefined){
let data3 = data1.varianter;
if(Array.isArray(data3)){
if(data3.length < 1){
const err6 = {instancePath:instancePath+"/termer/" + i0+"/varianter",schemaPath:"#/properties/termer/items/properties/varianter/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 === "string"){
if(data4.length < 1){
const err7 = {instancePath:instancePath+"/termer/" + i0+"/varianter/" + i1,schemaPath:"#/properties/termer/items/properties/varianter/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/termer/" + i0+"/varianter/" + i1,schemaPath:"#/properties/termer/items/properties/varianter/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
let i2 = data3.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data3[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err9 = {instancePath:instancePath+"/termer/" + i0+"/varianter",schemaPath:"#/properties/termer/items/properties/varianter/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err10 = {instancePath:instancePath+"/termer/" + i0+"/varianter",schemaPath:"#/properties/termer/items/properties/varianter/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1["varför"] !== undefined){
let data5 = data1["varför"];
if(typeof data5 === "string"){
if(data5.length < 1){
const err11 = {instancePath:instancePath+"/termer/" + i0+"/varför",schemaPath:"#/properties/termer/items/properties/varf%C3%B6r/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/termer/" + i0+"/varför",schemaPath:"#/properties/termer/items/properties/varf%C3%B6r/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/termer/" + i0,schemaPath:"#/properties/termer/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/termer",schemaPath:"#/properties/termer/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data["förkortningar"] !== undefined){
let data6 = data["förkortningar"];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
let data7 = data6[key2];
if(typeof data7 === "string"){
if(data7.length < 1){
const err15 = {instancePath:instancePath+"/förkortningar/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/f%C3%B6rkortningar/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/förkortningar/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/f%C3%B6rkortningar/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/förkortningar",schemaPath:"#/properties/f%C3%B6rkortningar/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.synonymer !== undefined){
let data8 = data.synonymer;
if(Array.isArray(data8)){
const len2 = data8.length;
for(let i3=0; i3<len2; i3++){
let data9 = data8[i3];
if(Array.isArray(data9)){
if(data9.length < 2){
const err18 = {instancePath:instancePath+"/synonymer/" + i3,schemaPath:"#/properties/synonymer/items/minItems",keyword:"minItems",params:{limit: 2}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len3 = data9.length;
for(let i4=0; i4<len3; i4++){
let data10 = data9[i4];
if(typeof data10 === "string"){
if(data10.length < 1){
const err19 = {instancePath:instancePath+"/synonymer/" + i3+"/" + i4,schemaPath:"#/properties/synonymer/items/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/synonymer/" + i3+"/" + i4,schemaPath:"#/properties/synonymer/items/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
let i5 = data9.length;
let j1;
if(i5 > 1){
const indices1 = {};
for(;i5--;){
let item1 = data9[i5];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err21 = {instancePath:instancePath+"/synonymer/" + i3,schemaPath:"#/properties/synonymer/items/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
break;
}
indices1[item1] = i5;
}
}
}
else {
const err22 = {instancePath:instancePath+"/synonymer/" + i3,schemaPath:"#/properties/synonymer/items/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/synonymer",schemaPath:"#/properties/synonymer/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.ord !== undefined){
let data11 = data.ord;
if(Array.isArray(data11)){
const len4 = data11.length;
for(let i6=0; i6<len4; i6++){
let data12 = data11[i6];
if(typeof data12 === "string"){
if(data12.length < 2){
const err24 = {instancePath:instancePath+"/ord/" + i6,schemaPath:"#/properties/ord/items/minLength",keyword:"minLength",params:{limit: 2}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/ord/" + i6,schemaPath:"#/properties/ord/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
let i7 = data11.length;
let j2;
if(i7 > 1){
const indices2 = {};
for(;i7--;){
let item2 = data11[i7];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err26 = {instancePath:instancePath+"/ord",schemaPath:"#/properties/ord/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j2}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
break;
}
indices2[item2] = i7;
}
}
}
else {
const err27 = {instancePath:instancePath+"/ord",schemaPath:"#/properties/ord/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const uppdrag = validate23;
const schema38 = {"$id":"https://uppdrag.example/schema/uppdrag.schema.json","type":"object","properties":{"typ":{"type":"string","minLength":1,"examples":["långsiktigt","utökat","årlig komplettering","enskilt"]},"från":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"till":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"titel":{"type":"string","minLength":1},"undertitel":{"type":"string","minLength":1},"ämne":{"type":"string","minLength":1},"giltighet":{"type":"object","properties":{"från":{"type":"string","format":"date"},"till":{"type":"string","format":"date"}},"additionalProperties":false,"required":["från","till"]},"diarienummer":{"type":"string","minLength":1},"status":{"type":"string","enum":["utkast","beslutad"]},"beslut":{"type":"array","items":{"type":"object","properties":{"slag":{"type":"string","enum":["beslut","revidering"]},"datum":{"type":"string","format":"date"},"paragraf":{"type":"integer","minimum":1},"ändring":{"type":"string","minLength":1}},"additionalProperties":false,"required":["slag"]}},"handling-reviderad":{"type":"string","format":"date"},"kompletterar":{"type":"string","minLength":1},"numrering":{"type":"boolean"},"styckenummer":{"type":"boolean"}},"additionalProperties":false,"required":["typ","från","till","giltighet","status"]};
const formats0 = formats.date;

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://uppdrag.example/schema/uppdrag.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.typ === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "typ"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data["från"] === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "från"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.till === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "till"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.giltighet === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "giltighet"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.status === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema38.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.typ !== undefined){
let data0 = data.typ;
if(typeof data0 === "string"){
if(data0.length < 1){
const err6 = {instancePath:instancePath+"/typ",schemaPath:"#/properties/typ/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/typ",schemaPath:"#/properties/typ/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data["från"] !== undefined){
let data1 = data["från"];
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err8 = {instancePath:instancePath+"/från",schemaPath:"#/properties/fr%C3%A5n/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/från",schemaPath:"#/properties/fr%C3%A5n/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.till !== undefined){
let data2 = data.till;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err10 = {instancePath:instancePath+"/till",schemaPath:"#/properties/till/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/till",schemaPath:"#/properties/till/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.titel !== undefined){
let data3 = data.titel;
if(typeof data3 === "string"){
if(data3.length < 1){
const err12 = {instancePath:instancePath+"/titel",schemaPath:"#/properties/titel/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/titel",schemaPath:"#/properties/titel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.undertitel !== undefined){
let data4 = data.undertitel;
if(typeof data4 === "string"){
if(data4.length < 1){
const err14 = {instancePath:instancePath+"/undertitel",schemaPath:"#/properties/undertitel/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/undertitel",schemaPath:"#/properties/undertitel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data["ämne"] !== undefined){
let data5 = data["ämne"];
if(typeof data5 === "string"){
if(data5.length < 1){
const err16 = {instancePath:instancePath+"/ämne",schemaPath:"#/properties/%C3%A4mne/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/ämne",schemaPath:"#/properties/%C3%A4mne/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.giltighet !== undefined){
let data6 = data.giltighet;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6["från"] === undefined){
const err18 = {instancePath:instancePath+"/giltighet",schemaPath:"#/properties/giltighet/required",keyword:"required",params:{missingProperty: "från"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data6.till === undefined){
const err19 = {instancePath:instancePath+"/giltighet",schemaPath:"#/properties/giltighet/required",keyword:"required",params:{missingProperty: "till"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key1 in data6){
if(!((key1 === "från") || (key1 === "till"))){
const err20 = {instancePath:instancePath+"/giltighet",schemaPath:"#/properties/giltighet/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data6["från"] !== undefined){
let data7 = data6["från"];
if(typeof data7 === "string"){
if(!(formats0(data7))){
const err21 = {instancePath:instancePath+"/giltighet/från",schemaPath:"#/properties/giltighet/properties/fr%C3%A5n/format",keyword:"format",params:{format: "date"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/giltighet/från",schemaPath:"#/properties/giltighet/properties/fr%C3%A5n/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data6.till !== undefined){
let data8 = data6.till;
if(typeof data8 === "string"){
if(!(formats0(data8))){
const err23 = {instancePath:instancePath+"/giltighet/till",schemaPath:"#/properties/giltighet/properties/till/format",keyword:"format",params:{format: "date"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/giltighet/till",schemaPath:"#/properties/giltighet/properties/till/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/giltighet",schemaPath:"#/properties/giltighet/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.diarienummer !== undefined){
let data9 = data.diarienummer;
if(typeof data9 === "string"){
if(data9.length < 1){
const err26 = {instancePath:instancePath+"/diarienummer",schemaPath:"#/properties/diarienummer/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/diarienummer",schemaPath:"#/properties/diarienummer/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.status !== undefined){
let data10 = data.status;
if(typeof data10 !== "string"){
const err28 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((data10 === "utkast") || (data10 === "beslutad"))){
const err29 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema38.properties.status.enum}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.beslut !== undefined){
let data11 = data.beslut;
if(Array.isArray(data11)){
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.slag === undefined){
const err30 = {instancePath:instancePath+"/beslut/" + i0,schemaPath:"#/properties/beslut/items/required",keyword:"required",params:{missingProperty: "slag"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key2 in data12){
if(!((((key2 === "slag") || (key2 === "datum")) || (key2 === "paragraf")) || (key2 === "ändring"))){
const err31 = {instancePath:instancePath+"/beslut/" + i0,schemaPath:"#/properties/beslut/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data12.slag !== undefined){
let data13 = data12.slag;
if(typeof data13 !== "string"){
const err32 = {instancePath:instancePath+"/beslut/" + i0+"/slag",schemaPath:"#/properties/beslut/items/properties/slag/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!((data13 === "beslut") || (data13 === "revidering"))){
const err33 = {instancePath:instancePath+"/beslut/" + i0+"/slag",schemaPath:"#/properties/beslut/items/properties/slag/enum",keyword:"enum",params:{allowedValues: schema38.properties.beslut.items.properties.slag.enum}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data12.datum !== undefined){
let data14 = data12.datum;
if(typeof data14 === "string"){
if(!(formats0(data14))){
const err34 = {instancePath:instancePath+"/beslut/" + i0+"/datum",schemaPath:"#/properties/beslut/items/properties/datum/format",keyword:"format",params:{format: "date"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/beslut/" + i0+"/datum",schemaPath:"#/properties/beslut/items/properties/datum/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data12.paragraf !== undefined){
let data15 = data12.paragraf;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err36 = {instancePath:instancePath+"/beslut/" + i0+"/paragraf",schemaPath:"#/properties/beslut/items/properties/paragraf/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 1 || isNaN(data15)){
const err37 = {instancePath:instancePath+"/beslut/" + i0+"/paragraf",schemaPath:"#/properties/beslut/items/properties/paragraf/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
if(data12["ändring"] !== undefined){
let data16 = data12["ändring"];
if(typeof data16 === "string"){
if(data16.length < 1){
const err38 = {instancePath:instancePath+"/beslut/" + i0+"/ändring",schemaPath:"#/properties/beslut/items/properties/%C3%A4ndring/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/beslut/" + i0+"/ändring",schemaPath:"#/properties/beslut/items/properties/%C3%A4ndring/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/beslut/" + i0,schemaPath:"#/properties/beslut/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/beslut",schemaPath:"#/properties/beslut/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data["handling-reviderad"] !== undefined){
let data17 = data["handling-reviderad"];
if(typeof data17 === "string"){
if(!(formats0(data17))){
const err42 = {instancePath:instancePath+"/handling-reviderad",schemaPath:"#/properties/handling-reviderad/format",keyword:"format",params:{format: "date"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/handling-reviderad",schemaPath:"#/properties/handling-reviderad/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.kompletterar !== undefined){
let data18 = data.kompletterar;
if(typeof data18 === "string"){
if(data18.length < 1){
const err44 = {instancePath:instancePath+"/kompletterar",schemaPath:"#/properties/kompletterar/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/kompletterar",schemaPath:"#/properties/kompletterar/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.numrering !== undefined){
if(typeof data.numrering !== "boolean"){
const err46 = {instancePath:instancePath+"/numrering",schemaPath:"#/properties/numrering/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.styckenummer !== undefined){
if(typeof data.styckenummer !== "boolean"){
const err47 = {instancePath:instancePath+"/styckenummer",schemaPath:"#/properties/styckenummer/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const block = validate24;
const schema39 = {"$id":"https://uppdrag.example/schema/block.schema.json","type":"object","properties":{"id":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"variant-av":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"version":{"type":"integer","minimum":1},"titel":{"type":"string","minLength":1},"beskrivning":{"type":"string","minLength":1},"parametrar":{"type":"object","propertyNames":{"pattern":"^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$"},"additionalProperties":{"$ref":"#/$defs/parameter"}},"tillval":{"type":"object","propertyNames":{"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"additionalProperties":{"type":"string","minLength":1}},"gäller-för":{"type":"array","items":{"type":"string","minLength":1,"examples":["nämnd","sjukhus","primärvård","habilitering","specialistvård","tandvård","service","koncern"]},"uniqueItems":true,"minItems":1}},"additionalProperties":false,"required":["id","version","titel"],"$defs":{"parameter":{"type":"object","properties":{"typ":{"type":"string","enum":["text","tal","datum","år","val"]},"förval":{"type":["string","number"]},"val":{"type":"array","items":{"type":"string"},"minItems":2,"uniqueItems":true},"beskrivning":{"type":"string","minLength":1}},"additionalProperties":false,"required":["typ"]}}};
const schema40 = {"type":"object","properties":{"typ":{"type":"string","enum":["text","tal","datum","år","val"]},"förval":{"type":["string","number"]},"val":{"type":"array","items":{"type":"string"},"minItems":2,"uniqueItems":true},"beskrivning":{"type":"string","minLength":1}},"additionalProperties":false,"required":["typ"]};
const pattern18 = new RegExp("^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://uppdrag.example/schema/block.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.version === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.titel === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "titel"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "id") || (key0 === "variant-av")) || (key0 === "version")) || (key0 === "titel")) || (key0 === "beskrivning")) || (key0 === "parametrar")) || (key0 === "tillval")) || (key0 === "gäller-för"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data["variant-av"] !== undefined){
let data1 = data["variant-av"];
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err6 = {instancePath:instancePath+"/variant-av",schemaPath:"#/properties/variant-av/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/variant-av",schemaPath:"#/properties/variant-av/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.version !== undefined){
let data2 = data.version;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err8 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.titel !== undefined){
let data3 = data.titel;
if(typeof data3 === "string"){
if(data3.length < 1){
const err10 = {instancePath:instancePath+"/titel",schemaPath:"#/properties/titel/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/titel",schemaPath:"#/properties/titel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.beskrivning !== undefined){
let data4 = data.beskrivning;
if(typeof data4 === "string"){
if(data4.length < 1){
const err12 = {instancePath:instancePath+"/beskrivning",schemaPath:"#/properties/beskrivning/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/beskrivning",schemaPath:"#/properties/beskrivning/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.parametrar !== undefined){
let data5 = data.parametrar;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
const _errs14 = errors;
if(typeof key1 === "string"){
if(!pattern18.test(key1)){
const err14 = {instancePath:instancePath+"/parametrar",schemaPath:"#/properties/parametrar/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$"},propertyName:key1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var valid1 = _errs14 === errors;
if(!valid1){
const err15 = {instancePath:instancePath+"/parametrar",schemaPath:"#/properties/parametrar/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
for(const key2 in data5){
let data6 = data5[key2];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.typ === undefined){
const err16 = {instancePath:instancePath+"/parametrar/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/parameter/required",keyword:"required",params:{missingProperty: "typ"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key3 in data6){
if(!((((key3 === "typ") || (key3 === "förval")) || (key3 === "val")) || (key3 === "beskrivning"))){
const err17 = {instancePath:instancePath+"/parametrar/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/parameter/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.typ !== undefined){
let data7 = data6.typ;
if(typeof data7 !== "string"){
const err18 = {instancePath:instancePath+"/parametrar/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/typ",schemaPath:"#/$defs/parameter/properties/typ/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!(((((data7 === "text") || (data7 === "tal")) || (data7 === "datum")) || (data7 === "år")) || (data7 === "val"))){
const err19 = {instancePath:instancePath+"/parametrar/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/typ",schemaPath:"#/$defs/parameter/properties/typ/enum",keyword:"enum",params:{allowedValues: schema40.properties.typ.enum}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6["förval"] !== undefined){
let data8 = data6["förval"];
if((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))){
const err20 = {instancePath:instancePath+"/parametrar/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/förval",schemaPath:"#/$defs/parameter/properties/f%C3%B6rval/type",keyword:"type",params:{type: schema40.properties["förval"].type}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data6.val !== undefined){
let data9 = data6.val;
if(Array.isArray(data9)){
if(data9.length < 2){
const err21 = {instancePath:instancePath+"/parametrar/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/val",schemaPath:"#/$defs/parameter/properties/val/minItems",keyword:"minItems",params:{limit: 2}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
if(typeof data9[i0] !== "string"){
const err22 = {instancePath:instancePath+"/parametrar/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/val/" + i0,schemaPath:"#/$defs/parameter/properties/val/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
let i1 = data9.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data9[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err23 = {instancePath:instancePath+"/parametrar/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/val",schemaPath:"#/$defs/parameter/properties/val/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err24 = {instancePath:instancePath+"/parametrar/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/val",schemaPath:"#/$defs/parameter/properties/val/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.beskrivning !== undefined){
let data11 = data6.beskrivning;
if(typeof data11 === "string"){
if(data11.length < 1){
const err25 = {instancePath:instancePath+"/parametrar/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/beskrivning",schemaPath:"#/$defs/parameter/properties/beskrivning/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/parametrar/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/beskrivning",schemaPath:"#/$defs/parameter/properties/beskrivning/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/parametrar/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/parameter/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/parametrar",schemaPath:"#/properties/parametrar/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.tillval !== undefined){
let data12 = data.tillval;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
const _errs32 = errors;
if(typeof key4 === "string"){
if(!pattern4.test(key4)){
const err29 = {instancePath:instancePath+"/tillval",schemaPath:"#/properties/tillval/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},propertyName:key4};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
var valid8 = _errs32 === errors;
if(!valid8){
const err30 = {instancePath:instancePath+"/tillval",schemaPath:"#/properties/tillval/propertyNames",keyword:"propertyNames",params:{propertyName: key4}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
for(const key5 in data12){
let data13 = data12[key5];
if(typeof data13 === "string"){
if(data13.length < 1){
const err31 = {instancePath:instancePath+"/tillval/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tillval/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/tillval/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tillval/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/tillval",schemaPath:"#/properties/tillval/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data["gäller-för"] !== undefined){
let data14 = data["gäller-för"];
if(Array.isArray(data14)){
if(data14.length < 1){
const err34 = {instancePath:instancePath+"/gäller-för",schemaPath:"#/properties/g%C3%A4ller-f%C3%B6r/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
const len1 = data14.length;
for(let i2=0; i2<len1; i2++){
let data15 = data14[i2];
if(typeof data15 === "string"){
if(data15.length < 1){
const err35 = {instancePath:instancePath+"/gäller-för/" + i2,schemaPath:"#/properties/g%C3%A4ller-f%C3%B6r/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/gäller-för/" + i2,schemaPath:"#/properties/g%C3%A4ller-f%C3%B6r/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
let i3 = data14.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data14[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err37 = {instancePath:instancePath+"/gäller-för",schemaPath:"#/properties/g%C3%A4ller-f%C3%B6r/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err38 = {instancePath:instancePath+"/gäller-för",schemaPath:"#/properties/g%C3%A4ller-f%C3%B6r/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const uppfoljning = validate25;
const schema41 = {"$id":"https://uppdrag.example/schema/uppfoljning.schema.json","type":"object","properties":{"titel":{"type":"string","minLength":1},"visa-rubrik":{"type":"boolean"},"form":{"type":"string","enum":["tabell","lista"]},"tabellhuvud":{"type":"object","properties":{"enhet":{"type":"string","minLength":1},"indikator":{"type":"string","minLength":1},"utgångsvärde":{"type":"string","minLength":1},"målvärde":{"type":"string","minLength":1},"källa":{"type":"string","minLength":1},"uppgiftslämnare":{"type":"string","minLength":1},"tillfällen":{"type":"string","minLength":1},"område":{"type":"string"}},"additionalProperties":false},"etiketter":{"type":"object","propertyNames":{"minLength":1,"examples":["månadsvis","kvartalsvis","T1","mitten-av-augusti","T2","ÅR","vid-behov"],"type":"string"},"additionalProperties":{"type":"string","minLength":1}},"områden":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"namn":{"type":"string","minLength":1},"tabellhuvud":{"$ref":"#/properties/tabellhuvud"},"enheter":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"namn":{"type":["string","array"],"minLength":1,"items":{"type":"string","minLength":1},"minItems":2,"uniqueItems":true},"noter":{"type":"array","items":{"type":"string","pattern":"^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$"},"minItems":1,"uniqueItems":true},"indikatorer":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"ersätter":{"type":"string","pattern":"^([^:\\s]+:)?[a-z0-9]+(-[a-z0-9]+)*$"},"text":{"type":"string","minLength":1},"punkter":{"type":"array","items":{"type":"string","minLength":1},"minItems":1},"utgångsvärde":{"type":["string","number"]},"målvärde":{"type":["string","number"]},"bättre":{"type":"string","enum":["högre","lägre","lika","neutral"]},"marginal":{"type":"number","minimum":0},"källa":{"type":"string","minLength":1},"uppgiftslämnare":{"type":"string","minLength":1},"tillfällen":{"type":"array","items":{"type":"string","minLength":1,"examples":["månadsvis","kvartalsvis","T1","mitten-av-augusti","T2","ÅR","vid-behov"]},"uniqueItems":true},"tillfällen-text":{"type":"string"},"redovisning":{"type":"boolean"},"mål":{"type":"array","items":{"type":"object","properties":{"utgångsvärde":{"type":["string","number"]},"målvärde":{"type":["string","number"]},"bättre":{"type":"string","enum":["högre","lägre","lika","neutral"]},"marginal":{"type":"number","minimum":0},"källa":{"type":"string","minLength":1},"uppgiftslämnare":{"type":"string","minLength":1},"tillfällen":{"type":"array","items":{"type":"string","minLength":1,"examples":["månadsvis","kvartalsvis","T1","mitten-av-augusti","T2","ÅR","vid-behov"]},"uniqueItems":true},"tillfällen-text":{"type":"string"}},"additionalProperties":false,"required":["målvärde"]},"minItems":2},"noter":{"type":"array","items":{"type":"string","pattern":"^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$"},"minItems":1,"uniqueItems":true},"hänvisning":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"noter-här":{"type":"boolean"}},"additionalProperties":false,"required":["text"]},"minItems":1}},"additionalProperties":false,"required":["indikatorer"]},"minItems":1}},"additionalProperties":false,"required":["namn","enheter"]},"minItems":1},"noter":{"type":"object","propertyNames":{"pattern":"^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$"},"additionalProperties":{"type":"string","minLength":1}},"analysmall":{"type":"object","properties":{"titel":{"type":"string","minLength":1},"visa-rubrik":{"type":"boolean"},"kolumner":{"type":"array","items":{"type":"string","minLength":1},"minItems":2},"områden":{"type":"array","items":{"type":"string","minLength":1},"minItems":1}},"additionalProperties":false,"required":["titel","kolumner","områden"]}},"additionalProperties":false,"required":["titel","områden"]};
const schema42 = {"type":"object","properties":{"enhet":{"type":"string","minLength":1},"indikator":{"type":"string","minLength":1},"utgångsvärde":{"type":"string","minLength":1},"målvärde":{"type":"string","minLength":1},"källa":{"type":"string","minLength":1},"uppgiftslämnare":{"type":"string","minLength":1},"tillfällen":{"type":"string","minLength":1},"område":{"type":"string"}},"additionalProperties":false};
const pattern24 = new RegExp("^([^:\\s]+:)?[a-z0-9]+(-[a-z0-9]+)*$", "u");

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://uppdrag.example/schema/uppfoljning.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.titel === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "titel"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data["områden"] === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "områden"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "titel") || (key0 === "visa-rubrik")) || (key0 === "form")) || (key0 === "tabellhuvud")) || (key0 === "etiketter")) || (key0 === "områden")) || (key0 === "noter")) || (key0 === "analysmall"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.titel !== undefined){
let data0 = data.titel;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/titel",schemaPath:"#/properties/titel/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/titel",schemaPath:"#/properties/titel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data["visa-rubrik"] !== undefined){
if(typeof data["visa-rubrik"] !== "boolean"){
const err5 = {instancePath:instancePath+"/visa-rubrik",schemaPath:"#/properties/visa-rubrik/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.form !== undefined){
let data2 = data.form;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/form",schemaPath:"#/properties/form/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data2 === "tabell") || (data2 === "lista"))){
const err7 = {instancePath:instancePath+"/form",schemaPath:"#/properties/form/enum",keyword:"enum",params:{allowedValues: schema41.properties.form.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.tabellhuvud !== undefined){
let data3 = data.tabellhuvud;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!((((((((key1 === "enhet") || (key1 === "indikator")) || (key1 === "utgångsvärde")) || (key1 === "målvärde")) || (key1 === "källa")) || (key1 === "uppgiftslämnare")) || (key1 === "tillfällen")) || (key1 === "område"))){
const err8 = {instancePath:instancePath+"/tabellhuvud",schemaPath:"#/properties/tabellhuvud/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3.enhet !== undefined){
let data4 = data3.enhet;
if(typeof data4 === "string"){
if(data4.length < 1){
const err9 = {instancePath:instancePath+"/tabellhuvud/enhet",schemaPath:"#/properties/tabellhuvud/properties/enhet/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/tabellhuvud/enhet",schemaPath:"#/properties/tabellhuvud/properties/enhet/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.indikator !== undefined){
let data5 = data3.indikator;
if(typeof data5 === "string"){
if(data5.length < 1){
const err11 = {instancePath:instancePath+"/tabellhuvud/indikator",schemaPath:"#/properties/tabellhuvud/properties/indikator/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/tabellhuvud/indikator",schemaPath:"#/properties/tabellhuvud/properties/indikator/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3["utgångsvärde"] !== undefined){
let data6 = data3["utgångsvärde"];
if(typeof data6 === "string"){
if(data6.length < 1){
const err13 = {instancePath:instancePath+"/tabellhuvud/utgångsvärde",schemaPath:"#/properties/tabellhuvud/properties/utg%C3%A5ngsv%C3%A4rde/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/tabellhuvud/utgångsvärde",schemaPath:"#/properties/tabellhuvud/properties/utg%C3%A5ngsv%C3%A4rde/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3["målvärde"] !== undefined){
let data7 = data3["målvärde"];
if(typeof data7 === "string"){
if(data7.length < 1){
const err15 = {instancePath:instancePath+"/tabellhuvud/målvärde",schemaPath:"#/properties/tabellhuvud/properties/m%C3%A5lv%C3%A4rde/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/tabellhuvud/målvärde",schemaPath:"#/properties/tabellhuvud/properties/m%C3%A5lv%C3%A4rde/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data3["källa"] !== undefined){
let data8 = data3["källa"];
if(typeof data8 === "string"){
if(data8.length < 1){
const err17 = {instancePath:instancePath+"/tabellhuvud/källa",schemaPath:"#/properties/tabellhuvud/properties/k%C3%A4lla/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/tabellhuvud/källa",schemaPath:"#/properties/tabellhuvud/properties/k%C3%A4lla/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data3["uppgiftslämnare"] !== undefined){
let data9 = data3["uppgiftslämnare"];
if(typeof data9 === "string"){
if(data9.length < 1){
const err19 = {instancePath:instancePath+"/tabellhuvud/uppgiftslämnare",schemaPath:"#/properties/tabellhuvud/properties/uppgiftsl%C3%A4mnare/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/tabellhuvud/uppgiftslämnare",schemaPath:"#/properties/tabellhuvud/properties/uppgiftsl%C3%A4mnare/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3["tillfällen"] !== undefined){
let data10 = data3["tillfällen"];
if(typeof data10 === "string"){
if(data10.length < 1){
const err21 = {instancePath:instancePath+"/tabellhuvud/tillfällen",schemaPath:"#/properties/tabellhuvud/properties/tillf%C3%A4llen/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/tabellhuvud/tillfällen",schemaPath:"#/properties/tabellhuvud/properties/tillf%C3%A4llen/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data3["område"] !== undefined){
if(typeof data3["område"] !== "string"){
const err23 = {instancePath:instancePath+"/tabellhuvud/område",schemaPath:"#/properties/tabellhuvud/properties/omr%C3%A5de/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/tabellhuvud",schemaPath:"#/properties/tabellhuvud/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.etiketter !== undefined){
let data12 = data.etiketter;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key2 in data12){
const _errs29 = errors;
if(typeof key2 === "string"){
if(key2.length < 1){
const err25 = {instancePath:instancePath+"/etiketter",schemaPath:"#/properties/etiketter/propertyNames/minLength",keyword:"minLength",params:{limit: 1},propertyName:key2};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/etiketter",schemaPath:"#/properties/etiketter/propertyNames/type",keyword:"type",params:{type: "string"},propertyName:key2};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var valid2 = _errs29 === errors;
if(!valid2){
const err27 = {instancePath:instancePath+"/etiketter",schemaPath:"#/properties/etiketter/propertyNames",keyword:"propertyNames",params:{propertyName: key2}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
for(const key3 in data12){
let data13 = data12[key3];
if(typeof data13 === "string"){
if(data13.length < 1){
const err28 = {instancePath:instancePath+"/etiketter/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/etiketter/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/etiketter/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/etiketter/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/etiketter",schemaPath:"#/properties/etiketter/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data["områden"] !== undefined){
let data14 = data["områden"];
if(Array.isArray(data14)){
if(data14.length < 1){
const err31 = {instancePath:instancePath+"/områden",schemaPath:"#/properties/omr%C3%A5den/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.namn === undefined){
const err32 = {instancePath:instancePath+"/områden/" + i0,schemaPath:"#/properties/omr%C3%A5den/items/required",keyword:"required",params:{missingProperty: "namn"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data15.enheter === undefined){
const err33 = {instancePath:instancePath+"/områden/" + i0,schemaPath:"#/properties/omr%C3%A5den/items/required",keyword:"required",params:{missingProperty: "enheter"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key4 in data15){
if(!((((key4 === "id") || (key4 === "namn")) || (key4 === "tabellhuvud")) || (key4 === "enheter"))){
const err34 = {instancePath:instancePath+"/områden/" + i0,schemaPath:"#/properties/omr%C3%A5den/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data15.id !== undefined){
let data16 = data15.id;
if(typeof data16 === "string"){
if(!pattern4.test(data16)){
const err35 = {instancePath:instancePath+"/områden/" + i0+"/id",schemaPath:"#/properties/omr%C3%A5den/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/områden/" + i0+"/id",schemaPath:"#/properties/omr%C3%A5den/items/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data15.namn !== undefined){
let data17 = data15.namn;
if(typeof data17 === "string"){
if(data17.length < 1){
const err37 = {instancePath:instancePath+"/områden/" + i0+"/namn",schemaPath:"#/properties/omr%C3%A5den/items/properties/namn/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/områden/" + i0+"/namn",schemaPath:"#/properties/omr%C3%A5den/items/properties/namn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data15.tabellhuvud !== undefined){
let data18 = data15.tabellhuvud;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key5 in data18){
if(!((((((((key5 === "enhet") || (key5 === "indikator")) || (key5 === "utgångsvärde")) || (key5 === "målvärde")) || (key5 === "källa")) || (key5 === "uppgiftslämnare")) || (key5 === "tillfällen")) || (key5 === "område"))){
const err39 = {instancePath:instancePath+"/områden/" + i0+"/tabellhuvud",schemaPath:"#/properties/tabellhuvud/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data18.enhet !== undefined){
let data19 = data18.enhet;
if(typeof data19 === "string"){
if(data19.length < 1){
const err40 = {instancePath:instancePath+"/områden/" + i0+"/tabellhuvud/enhet",schemaPath:"#/properties/tabellhuvud/properties/enhet/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/områden/" + i0+"/tabellhuvud/enhet",schemaPath:"#/properties/tabellhuvud/properties/enhet/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data18.indikator !== undefined){
let data20 = data18.indikator;
if(typeof data20 === "string"){
if(data20.length < 1){
const err42 = {instancePath:instancePath+"/områden/" + i0+"/tabellhuvud/indikator",schemaPath:"#/properties/tabellhuvud/properties/indikator/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/områden/" + i0+"/tabellhuvud/indikator",schemaPath:"#/properties/tabellhuvud/properties/indikator/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data18["utgångsvärde"] !== undefined){
let data21 = data18["utgångsvärde"];
if(typeof data21 === "string"){
if(data21.length < 1){
const err44 = {instancePath:instancePath+"/områden/" + i0+"/tabellhuvud/utgångsvärde",schemaPath:"#/properties/tabellhuvud/properties/utg%C3%A5ngsv%C3%A4rde/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/områden/" + i0+"/tabellhuvud/utgångsvärde",schemaPath:"#/properties/tabellhuvud/properties/utg%C3%A5ngsv%C3%A4rde/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data18["målvärde"] !== undefined){
let data22 = data18["målvärde"];
if(typeof data22 === "string"){
if(data22.length < 1){
const err46 = {instancePath:instancePath+"/områden/" + i0+"/tabellhuvud/målvärde",schemaPath:"#/properties/tabellhuvud/properties/m%C3%A5lv%C3%A4rde/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/områden/" + i0+"/tabellhuvud/målvärde",schemaPath:"#/properties/tabellhuvud/properties/m%C3%A5lv%C3%A4rde/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data18["källa"] !== undefined){
let data23 = data18["källa"];
if(typeof data23 === "string"){
if(data23.length < 1){
const err48 = {instancePath:instancePath+"/områden/" + i0+"/tabellhuvud/källa",schemaPath:"#/properties/tabellhuvud/properties/k%C3%A4lla/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/områden/" + i0+"/tabellhuvud/källa",schemaPath:"#/properties/tabellhuvud/properties/k%C3%A4lla/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data18["uppgiftslämnare"] !== undefined){
let data24 = data18["uppgiftslämnare"];
if(typeof data24 === "string"){
if(data24.length < 1){
const err50 = {instancePath:instancePath+"/områden/" + i0+"/tabellhuvud/uppgiftslämnare",schemaPath:"#/properties/tabellhuvud/properties/uppgiftsl%C3%A4mnare/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/områden/" + i0+"/tabellhuvud/uppgiftslämnare",schemaPath:"#/properties/tabellhuvud/properties/uppgiftsl%C3%A4mnare/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data18["tillfällen"] !== undefined){
let data25 = data18["tillfällen"];
if(typeof data25 === "string"){
if(data25.length < 1){
const err52 = {instancePath:instancePath+"/områden/" + i0+"/tabellhuvud/tillfällen",schemaPath:"#/properties/tabellhuvud/properties/tillf%C3%A4llen/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/områden/" + i0+"/tabellhuvud/tillfällen",schemaPath:"#/properties/tabellhuvud/properties/tillf%C3%A4llen/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data18["område"] !== undefined){
if(typeof data18["område"] !== "string"){
const err54 = {instancePath:instancePath+"/områden/" + i0+"/tabellhuvud/område",schemaPath:"#/properties/tabellhuvud/properties/omr%C3%A5de/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/områden/" + i0+"/tabellhuvud",schemaPath:"#/properties/tabellhuvud/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data15.enheter !== undefined){
let data27 = data15.enheter;
if(Array.isArray(data27)){
if(data27.length < 1){
const err56 = {instancePath:instancePath+"/områden/" + i0+"/enheter",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
const len1 = data27.length;
for(let i1=0; i1<len1; i1++){
let data28 = data27[i1];
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.indikatorer === undefined){
const err57 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1,schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/required",keyword:"required",params:{missingProperty: "indikatorer"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key6 in data28){
if(!((((key6 === "id") || (key6 === "namn")) || (key6 === "noter")) || (key6 === "indikatorer"))){
const err58 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1,schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data28.id !== undefined){
let data29 = data28.id;
if(typeof data29 === "string"){
if(!pattern4.test(data29)){
const err59 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/id",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/id",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data28.namn !== undefined){
let data30 = data28.namn;
if((typeof data30 !== "string") && (!(Array.isArray(data30)))){
const err61 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/namn",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/namn/type",keyword:"type",params:{type: schema41.properties["områden"].items.properties.enheter.items.properties.namn.type}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(typeof data30 === "string"){
if(data30.length < 1){
const err62 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/namn",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/namn/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(Array.isArray(data30)){
if(data30.length < 2){
const err63 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/namn",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/namn/minItems",keyword:"minItems",params:{limit: 2}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
const len2 = data30.length;
for(let i2=0; i2<len2; i2++){
let data31 = data30[i2];
if(typeof data31 === "string"){
if(data31.length < 1){
const err64 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/namn/" + i2,schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/namn/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/namn/" + i2,schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/namn/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
let i3 = data30.length;
let j0;
if(i3 > 1){
const indices0 = {};
for(;i3--;){
let item0 = data30[i3];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err66 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/namn",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/namn/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j0}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
break;
}
indices0[item0] = i3;
}
}
}
}
if(data28.noter !== undefined){
let data32 = data28.noter;
if(Array.isArray(data32)){
if(data32.length < 1){
const err67 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/noter",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/noter/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
const len3 = data32.length;
for(let i4=0; i4<len3; i4++){
let data33 = data32[i4];
if(typeof data33 === "string"){
if(!pattern18.test(data33)){
const err68 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/noter/" + i4,schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/noter/items/pattern",keyword:"pattern",params:{pattern: "^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/noter/" + i4,schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/noter/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
let i5 = data32.length;
let j1;
if(i5 > 1){
const indices1 = {};
for(;i5--;){
let item1 = data32[i5];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err70 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/noter",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/noter/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j1}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
break;
}
indices1[item1] = i5;
}
}
}
else {
const err71 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/noter",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/noter/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data28.indikatorer !== undefined){
let data34 = data28.indikatorer;
if(Array.isArray(data34)){
if(data34.length < 1){
const err72 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
const len4 = data34.length;
for(let i6=0; i6<len4; i6++){
let data35 = data34[i6];
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.text === undefined){
const err73 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6,schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/required",keyword:"required",params:{missingProperty: "text"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
for(const key7 in data35){
if(!(func1.call(schema41.properties["områden"].items.properties.enheter.items.properties.indikatorer.items.properties, key7))){
const err74 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6,schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data35.id !== undefined){
let data36 = data35.id;
if(typeof data36 === "string"){
if(!pattern4.test(data36)){
const err75 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/id",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/id",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data35["ersätter"] !== undefined){
let data37 = data35["ersätter"];
if(typeof data37 === "string"){
if(!pattern24.test(data37)){
const err77 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/ersätter",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/ers%C3%A4tter/pattern",keyword:"pattern",params:{pattern: "^([^:\\s]+:)?[a-z0-9]+(-[a-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/ersätter",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/ers%C3%A4tter/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data35.text !== undefined){
let data38 = data35.text;
if(typeof data38 === "string"){
if(data38.length < 1){
const err79 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/text",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/text",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data35.punkter !== undefined){
let data39 = data35.punkter;
if(Array.isArray(data39)){
if(data39.length < 1){
const err81 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/punkter",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/punkter/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
const len5 = data39.length;
for(let i7=0; i7<len5; i7++){
let data40 = data39[i7];
if(typeof data40 === "string"){
if(data40.length < 1){
const err82 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/punkter/" + i7,schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/punkter/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/punkter/" + i7,schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/punkter/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/punkter",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/punkter/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data35["utgångsvärde"] !== undefined){
let data41 = data35["utgångsvärde"];
if((typeof data41 !== "string") && (!((typeof data41 == "number") && (isFinite(data41))))){
const err85 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/utgångsvärde",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/utg%C3%A5ngsv%C3%A4rde/type",keyword:"type",params:{type: schema41.properties["områden"].items.properties.enheter.items.properties.indikatorer.items.properties["utgångsvärde"].type}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data35["målvärde"] !== undefined){
let data42 = data35["målvärde"];
if((typeof data42 !== "string") && (!((typeof data42 == "number") && (isFinite(data42))))){
const err86 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/målvärde",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/m%C3%A5lv%C3%A4rde/type",keyword:"type",params:{type: schema41.properties["områden"].items.properties.enheter.items.properties.indikatorer.items.properties["målvärde"].type}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data35["bättre"] !== undefined){
let data43 = data35["bättre"];
if(typeof data43 !== "string"){
const err87 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/bättre",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/b%C3%A4ttre/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(!((((data43 === "högre") || (data43 === "lägre")) || (data43 === "lika")) || (data43 === "neutral"))){
const err88 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/bättre",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/b%C3%A4ttre/enum",keyword:"enum",params:{allowedValues: schema41.properties["områden"].items.properties.enheter.items.properties.indikatorer.items.properties["bättre"].enum}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data35.marginal !== undefined){
let data44 = data35.marginal;
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 < 0 || isNaN(data44)){
const err89 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/marginal",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/marginal/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
else {
const err90 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/marginal",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/marginal/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data35["källa"] !== undefined){
let data45 = data35["källa"];
if(typeof data45 === "string"){
if(data45.length < 1){
const err91 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/källa",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/k%C3%A4lla/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
else {
const err92 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/källa",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/k%C3%A4lla/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data35["uppgiftslämnare"] !== undefined){
let data46 = data35["uppgiftslämnare"];
if(typeof data46 === "string"){
if(data46.length < 1){
const err93 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/uppgiftslämnare",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/uppgiftsl%C3%A4mnare/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
else {
const err94 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/uppgiftslämnare",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/uppgiftsl%C3%A4mnare/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data35["tillfällen"] !== undefined){
let data47 = data35["tillfällen"];
if(Array.isArray(data47)){
const len6 = data47.length;
for(let i8=0; i8<len6; i8++){
let data48 = data47[i8];
if(typeof data48 === "string"){
if(data48.length < 1){
const err95 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/tillfällen/" + i8,schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/tillf%C3%A4llen/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
else {
const err96 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/tillfällen/" + i8,schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/tillf%C3%A4llen/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
let i9 = data47.length;
let j2;
if(i9 > 1){
const indices2 = {};
for(;i9--;){
let item2 = data47[i9];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err97 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/tillfällen",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/tillf%C3%A4llen/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j2}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
break;
}
indices2[item2] = i9;
}
}
}
else {
const err98 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/tillfällen",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/tillf%C3%A4llen/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data35["tillfällen-text"] !== undefined){
if(typeof data35["tillfällen-text"] !== "string"){
const err99 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/tillfällen-text",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/tillf%C3%A4llen-text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data35.redovisning !== undefined){
if(typeof data35.redovisning !== "boolean"){
const err100 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/redovisning",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/redovisning/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data35["mål"] !== undefined){
let data51 = data35["mål"];
if(Array.isArray(data51)){
if(data51.length < 2){
const err101 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/mål",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/m%C3%A5l/minItems",keyword:"minItems",params:{limit: 2}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
const len7 = data51.length;
for(let i10=0; i10<len7; i10++){
let data52 = data51[i10];
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
if(data52["målvärde"] === undefined){
const err102 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/mål/" + i10,schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/m%C3%A5l/items/required",keyword:"required",params:{missingProperty: "målvärde"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
for(const key8 in data52){
if(!((((((((key8 === "utgångsvärde") || (key8 === "målvärde")) || (key8 === "bättre")) || (key8 === "marginal")) || (key8 === "källa")) || (key8 === "uppgiftslämnare")) || (key8 === "tillfällen")) || (key8 === "tillfällen-text"))){
const err103 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/mål/" + i10,schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/m%C3%A5l/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data52["utgångsvärde"] !== undefined){
let data53 = data52["utgångsvärde"];
if((typeof data53 !== "string") && (!((typeof data53 == "number") && (isFinite(data53))))){
const err104 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/mål/" + i10+"/utgångsvärde",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/m%C3%A5l/items/properties/utg%C3%A5ngsv%C3%A4rde/type",keyword:"type",params:{type: schema41.properties["områden"].items.properties.enheter.items.properties.indikatorer.items.properties["mål"].items.properties["utgångsvärde"].type}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data52["målvärde"] !== undefined){
let data54 = data52["målvärde"];
if((typeof data54 !== "string") && (!((typeof data54 == "number") && (isFinite(data54))))){
const err105 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/mål/" + i10+"/målvärde",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/m%C3%A5l/items/properties/m%C3%A5lv%C3%A4rde/type",keyword:"type",params:{type: schema41.properties["områden"].items.properties.enheter.items.properties.indikatorer.items.properties["mål"].items.properties["målvärde"].type}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data52["bättre"] !== undefined){
let data55 = data52["bättre"];
if(typeof data55 !== "string"){
const err106 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/mål/" + i10+"/bättre",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/m%C3%A5l/items/properties/b%C3%A4ttre/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(!((((data55 === "högre") || (data55 === "lägre")) || (data55 === "lika")) || (data55 === "neutral"))){
const err107 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/mål/" + i10+"/bättre",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/m%C3%A5l/items/properties/b%C3%A4ttre/enum",keyword:"enum",params:{allowedValues: schema41.properties["områden"].items.properties.enheter.items.properties.indikatorer.items.properties["mål"].items.properties["bättre"].enum}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data52.marginal !== undefined){
let data56 = data52.marginal;
if((typeof data56 == "number") && (isFinite(data56))){
if(data56 < 0 || isNaN(data56)){
const err108 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/mål/" + i10+"/marginal",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/m%C3%A5l/items/properties/marginal/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/mål/" + i10+"/marginal",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/m%C3%A5l/items/properties/marginal/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data52["källa"] !== undefined){
let data57 = data52["källa"];
if(typeof data57 === "string"){
if(data57.length < 1){
const err110 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/mål/" + i10+"/källa",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/m%C3%A5l/items/properties/k%C3%A4lla/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
else {
const err111 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/mål/" + i10+"/källa",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/m%C3%A5l/items/properties/k%C3%A4lla/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data52["uppgiftslämnare"] !== undefined){
let data58 = data52["uppgiftslämnare"];
if(typeof data58 === "string"){
if(data58.length < 1){
const err112 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/mål/" + i10+"/uppgiftslämnare",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/m%C3%A5l/items/properties/uppgiftsl%C3%A4mnare/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
else {
const err113 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/mål/" + i10+"/uppgiftslämnare",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/m%C3%A5l/items/properties/uppgiftsl%C3%A4mnare/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data52["tillfällen"] !== undefined){
let data59 = data52["tillfällen"];
if(Array.isArray(data59)){
const len8 = data59.length;
for(let i11=0; i11<len8; i11++){
let data60 = data59[i11];
if(typeof data60 === "string"){
if(data60.length < 1){
const err114 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/mål/" + i10+"/tillfällen/" + i11,schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/m%C3%A5l/items/properties/tillf%C3%A4llen/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/mål/" + i10+"/tillfällen/" + i11,schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/m%C3%A5l/items/properties/tillf%C3%A4llen/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
let i12 = data59.length;
let j3;
if(i12 > 1){
const indices3 = {};
for(;i12--;){
let item3 = data59[i12];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err116 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/mål/" + i10+"/tillfällen",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/m%C3%A5l/items/properties/tillf%C3%A4llen/uniqueItems",keyword:"uniqueItems",params:{i: i12, j: j3}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
break;
}
indices3[item3] = i12;
}
}
}
else {
const err117 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/mål/" + i10+"/tillfällen",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/m%C3%A5l/items/properties/tillf%C3%A4llen/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data52["tillfällen-text"] !== undefined){
if(typeof data52["tillfällen-text"] !== "string"){
const err118 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/mål/" + i10+"/tillfällen-text",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/m%C3%A5l/items/properties/tillf%C3%A4llen-text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
}
else {
const err119 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/mål/" + i10,schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/m%C3%A5l/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
else {
const err120 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/mål",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/m%C3%A5l/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data35.noter !== undefined){
let data62 = data35.noter;
if(Array.isArray(data62)){
if(data62.length < 1){
const err121 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/noter",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/noter/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
const len9 = data62.length;
for(let i13=0; i13<len9; i13++){
let data63 = data62[i13];
if(typeof data63 === "string"){
if(!pattern18.test(data63)){
const err122 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/noter/" + i13,schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/noter/items/pattern",keyword:"pattern",params:{pattern: "^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
else {
const err123 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/noter/" + i13,schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/noter/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
let i14 = data62.length;
let j4;
if(i14 > 1){
const indices4 = {};
for(;i14--;){
let item4 = data62[i14];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err124 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/noter",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/noter/uniqueItems",keyword:"uniqueItems",params:{i: i14, j: j4}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
break;
}
indices4[item4] = i14;
}
}
}
else {
const err125 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/noter",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/noter/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data35["hänvisning"] !== undefined){
let data64 = data35["hänvisning"];
if(typeof data64 === "string"){
if(!pattern4.test(data64)){
const err126 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/hänvisning",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/h%C3%A4nvisning/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
else {
const err127 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/hänvisning",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/h%C3%A4nvisning/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data35["noter-här"] !== undefined){
if(typeof data35["noter-här"] !== "boolean"){
const err128 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6+"/noter-här",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/properties/noter-h%C3%A4r/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
else {
const err129 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer/" + i6,schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
}
else {
const err130 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1+"/indikatorer",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/properties/indikatorer/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
else {
const err131 = {instancePath:instancePath+"/områden/" + i0+"/enheter/" + i1,schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
else {
const err132 = {instancePath:instancePath+"/områden/" + i0+"/enheter",schemaPath:"#/properties/omr%C3%A5den/items/properties/enheter/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
else {
const err133 = {instancePath:instancePath+"/områden/" + i0,schemaPath:"#/properties/omr%C3%A5den/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
}
else {
const err134 = {instancePath:instancePath+"/områden",schemaPath:"#/properties/omr%C3%A5den/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data.noter !== undefined){
let data66 = data.noter;
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
for(const key9 in data66){
const _errs146 = errors;
if(typeof key9 === "string"){
if(!pattern18.test(key9)){
const err135 = {instancePath:instancePath+"/noter",schemaPath:"#/properties/noter/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$"},propertyName:key9};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
var valid35 = _errs146 === errors;
if(!valid35){
const err136 = {instancePath:instancePath+"/noter",schemaPath:"#/properties/noter/propertyNames",keyword:"propertyNames",params:{propertyName: key9}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
for(const key10 in data66){
let data67 = data66[key10];
if(typeof data67 === "string"){
if(data67.length < 1){
const err137 = {instancePath:instancePath+"/noter/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/noter/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
else {
const err138 = {instancePath:instancePath+"/noter/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/noter/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
else {
const err139 = {instancePath:instancePath+"/noter",schemaPath:"#/properties/noter/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data.analysmall !== undefined){
let data68 = data.analysmall;
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
if(data68.titel === undefined){
const err140 = {instancePath:instancePath+"/analysmall",schemaPath:"#/properties/analysmall/required",keyword:"required",params:{missingProperty: "titel"}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(data68.kolumner === undefined){
const err141 = {instancePath:instancePath+"/analysmall",schemaPath:"#/properties/analysmall/required",keyword:"required",params:{missingProperty: "kolumner"}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(data68["områden"] === undefined){
const err142 = {instancePath:instancePath+"/analysmall",schemaPath:"#/properties/analysmall/required",keyword:"required",params:{missingProperty: "områden"}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
for(const key11 in data68){
if(!((((key11 === "titel") || (key11 === "visa-rubrik")) || (key11 === "kolumner")) || (key11 === "områden"))){
const err143 = {instancePath:instancePath+"/analysmall",schemaPath:"#/properties/analysmall/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data68.titel !== undefined){
let data69 = data68.titel;
if(typeof data69 === "string"){
if(data69.length < 1){
const err144 = {instancePath:instancePath+"/analysmall/titel",schemaPath:"#/properties/analysmall/properties/titel/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
else {
const err145 = {instancePath:instancePath+"/analysmall/titel",schemaPath:"#/properties/analysmall/properties/titel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data68["visa-rubrik"] !== undefined){
if(typeof data68["visa-rubrik"] !== "boolean"){
const err146 = {instancePath:instancePath+"/analysmall/visa-rubrik",schemaPath:"#/properties/analysmall/properties/visa-rubrik/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data68.kolumner !== undefined){
let data71 = data68.kolumner;
if(Array.isArray(data71)){
if(data71.length < 2){
const err147 = {instancePath:instancePath+"/analysmall/kolumner",schemaPath:"#/properties/analysmall/properties/kolumner/minItems",keyword:"minItems",params:{limit: 2}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
const len10 = data71.length;
for(let i15=0; i15<len10; i15++){
let data72 = data71[i15];
if(typeof data72 === "string"){
if(data72.length < 1){
const err148 = {instancePath:instancePath+"/analysmall/kolumner/" + i15,schemaPath:"#/properties/analysmall/properties/kolumner/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
else {
const err149 = {instancePath:instancePath+"/analysmall/kolumner/" + i15,schemaPath:"#/properties/analysmall/properties/kolumner/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
}
else {
const err150 = {instancePath:instancePath+"/analysmall/kolumner",schemaPath:"#/properties/analysmall/properties/kolumner/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data68["områden"] !== undefined){
let data73 = data68["områden"];
if(Array.isArray(data73)){
if(data73.length < 1){
const err151 = {instancePath:instancePath+"/analysmall/områden",schemaPath:"#/properties/analysmall/properties/omr%C3%A5den/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
const len11 = data73.length;
for(let i16=0; i16<len11; i16++){
let data74 = data73[i16];
if(typeof data74 === "string"){
if(data74.length < 1){
const err152 = {instancePath:instancePath+"/analysmall/områden/" + i16,schemaPath:"#/properties/analysmall/properties/omr%C3%A5den/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
else {
const err153 = {instancePath:instancePath+"/analysmall/områden/" + i16,schemaPath:"#/properties/analysmall/properties/omr%C3%A5den/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
}
else {
const err154 = {instancePath:instancePath+"/analysmall/områden",schemaPath:"#/properties/analysmall/properties/omr%C3%A5den/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
}
else {
const err155 = {instancePath:instancePath+"/analysmall",schemaPath:"#/properties/analysmall/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
}
else {
const err156 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const tabell = validate26;
const schema43 = {"$id":"https://uppdrag.example/schema/tabell.schema.json","type":"object","properties":{"titel":{"type":"string","minLength":1},"visa-rubrik":{"type":"boolean"},"slag":{"type":"string","enum":["tabell","volymer","priser","förändringar","kodmatris","trappa"]},"enhet":{"type":"string","minLength":1},"liggande":{"type":"boolean"},"kolumner":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string","pattern":"^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$"},"rubrik":{"type":"string"},"i-radfil":{"type":"string","minLength":1},"typ":{"type":"string","enum":["text","tal","belopp","procent","kod","intervall"]},"enhet":{"type":"string","minLength":1},"decimaler":{"type":"integer","minimum":0,"maximum":6},"mönster":{"type":"string","minLength":1,"pattern":"\\{\\}"},"summa-av":{"type":"array","items":{"type":"string","pattern":"^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$"},"minItems":2,"uniqueItems":true}},"additionalProperties":false,"required":["id","rubrik"]},"minItems":1},"kolumngrupper":{"type":"array","items":{"type":"object","properties":{"rubrik":{"type":"string","minLength":1},"kolumner":{"type":"array","items":{"type":"string","pattern":"^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$"},"minItems":2}},"additionalProperties":false,"required":["rubrik","kolumner"]}},"teckenförklaring":{"type":"object","additionalProperties":{"type":["string","null"]}},"summering":{"type":"string","enum":["underrader","ingen"]},"rader":{"type":"array","items":{"$ref":"#/$defs/rad"}},"radfil":{"type":"string","pattern":"^[A-Za-z0-9_-]+\\.csv$"},"saknas":{"type":"array","items":{"type":"string","minLength":1},"minItems":1,"uniqueItems":true},"decimaltecken":{"type":"string","enum":["komma","punkt"]},"noter":{"type":"object","propertyNames":{"pattern":"^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$"},"additionalProperties":{"type":"string","minLength":1}}},"additionalProperties":false,"required":["titel","kolumner"],"$defs":{"rad":{"type":"object","properties":{"id":{"type":"string","pattern":"^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$"},"slag":{"type":"string","enum":["rad","grupp","summa","varav","ingående"]},"stämmer-med":{"type":"string","pattern":"^[a-zåäö0-9.-]+$"},"noter":{"type":"array","items":{"type":"string","pattern":"^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$"},"minItems":1,"uniqueItems":true},"rader":{"type":"array","items":{"$ref":"#/$defs/rad"}}},"additionalProperties":{"$ref":"#/$defs/cell"}},"cell":{"type":["string","number","null","object"],"properties":{"från":{"type":"number"},"till":{"type":"number"}},"additionalProperties":false,"minProperties":1}},"if":{"required":["radfil"]},"then":{"properties":{"rader":false}},"else":{"required":["rader"]}};
const pattern29 = new RegExp("\\{\\}", "u");
const pattern35 = new RegExp("^[A-Za-z0-9_-]+\\.csv$", "u");
const schema44 = {"type":"object","properties":{"id":{"type":"string","pattern":"^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$"},"slag":{"type":"string","enum":["rad","grupp","summa","varav","ingående"]},"stämmer-med":{"type":"string","pattern":"^[a-zåäö0-9.-]+$"},"noter":{"type":"array","items":{"type":"string","pattern":"^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$"},"minItems":1,"uniqueItems":true},"rader":{"type":"array","items":{"$ref":"#/$defs/rad"}}},"additionalProperties":{"$ref":"#/$defs/cell"}};
const schema45 = {"type":["string","number","null","object"],"properties":{"från":{"type":"number"},"till":{"type":"number"}},"additionalProperties":false,"minProperties":1};
const pattern33 = new RegExp("^[a-zåäö0-9.-]+$", "u");
const wrapper0 = {validate: validate27};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "id") || (key0 === "slag")) || (key0 === "stämmer-med")) || (key0 === "noter")) || (key0 === "rader"))){
let data0 = data[key0];
if((((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (data0 !== null)) && (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/cell/type",keyword:"type",params:{type: schema45.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(Object.keys(data0).length < 1){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/cell/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key1 in data0){
if(!((key1 === "från") || (key1 === "till"))){
const err2 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/cell/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0["från"] !== undefined){
let data1 = data0["från"];
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/från",schemaPath:"#/$defs/cell/properties/fr%C3%A5n/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.till !== undefined){
let data2 = data0.till;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err4 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/till",schemaPath:"#/$defs/cell/properties/till/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
}
if(data.id !== undefined){
let data3 = data.id;
if(typeof data3 === "string"){
if(!pattern18.test(data3)){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.slag !== undefined){
let data4 = data.slag;
if(typeof data4 !== "string"){
const err7 = {instancePath:instancePath+"/slag",schemaPath:"#/properties/slag/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(((((data4 === "rad") || (data4 === "grupp")) || (data4 === "summa")) || (data4 === "varav")) || (data4 === "ingående"))){
const err8 = {instancePath:instancePath+"/slag",schemaPath:"#/properties/slag/enum",keyword:"enum",params:{allowedValues: schema44.properties.slag.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data["stämmer-med"] !== undefined){
let data5 = data["stämmer-med"];
if(typeof data5 === "string"){
if(!pattern33.test(data5)){
const err9 = {instancePath:instancePath+"/stämmer-med",schemaPath:"#/properties/st%C3%A4mmer-med/pattern",keyword:"pattern",params:{pattern: "^[a-zåäö0-9.-]+$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/stämmer-med",schemaPath:"#/properties/st%C3%A4mmer-med/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.noter !== undefined){
let data6 = data.noter;
if(Array.isArray(data6)){
if(data6.length < 1){
const err11 = {instancePath:instancePath+"/noter",schemaPath:"#/properties/noter/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 === "string"){
if(!pattern18.test(data7)){
const err12 = {instancePath:instancePath+"/noter/" + i0,schemaPath:"#/properties/noter/items/pattern",keyword:"pattern",params:{pattern: "^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/noter/" + i0,schemaPath:"#/properties/noter/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
let i1 = data6.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data6[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err14 = {instancePath:instancePath+"/noter",schemaPath:"#/properties/noter/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err15 = {instancePath:instancePath+"/noter",schemaPath:"#/properties/noter/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.rader !== undefined){
let data8 = data.rader;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i2=0; i2<len1; i2++){
if(!(wrapper0.validate(data8[i2], {instancePath:instancePath+"/rader/" + i2,parentData:data8,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath:instancePath+"/rader",schemaPath:"#/properties/rader/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://uppdrag.example/schema/tabell.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.radfil === undefined) && (missing0 = "radfil")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rader !== undefined){
const err1 = {instancePath:instancePath+"/rader",schemaPath:"#/then/properties/rader/false schema",keyword:"false schema",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.rader = true;
}
ifClause0 = "then";
}
else {
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rader === undefined){
const err2 = {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "rader"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.titel === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "titel"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.kolumner === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kolumner"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema43.properties, key0))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.titel !== undefined){
let data1 = data.titel;
if(typeof data1 === "string"){
if(data1.length < 1){
const err7 = {instancePath:instancePath+"/titel",schemaPath:"#/properties/titel/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/titel",schemaPath:"#/properties/titel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data["visa-rubrik"] !== undefined){
if(typeof data["visa-rubrik"] !== "boolean"){
const err9 = {instancePath:instancePath+"/visa-rubrik",schemaPath:"#/properties/visa-rubrik/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.slag !== undefined){
let data3 = data.slag;
if(typeof data3 !== "string"){
const err10 = {instancePath:instancePath+"/slag",schemaPath:"#/properties/slag/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((((((data3 === "tabell") || (data3 === "volymer")) || (data3 === "priser")) || (data3 === "förändringar")) || (data3 === "kodmatris")) || (data3 === "trappa"))){
const err11 = {instancePath:instancePath+"/slag",schemaPath:"#/properties/slag/enum",keyword:"enum",params:{allowedValues: schema43.properties.slag.enum}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.enhet !== undefined){
let data4 = data.enhet;
if(typeof data4 === "string"){
if(data4.length < 1){
const err12 = {instancePath:instancePath+"/enhet",schemaPath:"#/properties/enhet/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/enhet",schemaPath:"#/properties/enhet/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.liggande !== undefined){
if(typeof data.liggande !== "boolean"){
const err14 = {instancePath:instancePath+"/liggande",schemaPath:"#/properties/liggande/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.kolumner !== undefined){
let data6 = data.kolumner;
if(Array.isArray(data6)){
if(data6.length < 1){
const err15 = {instancePath:instancePath+"/kolumner",schemaPath:"#/properties/kolumner/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.id === undefined){
const err16 = {instancePath:instancePath+"/kolumner/" + i0,schemaPath:"#/properties/kolumner/items/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data7.rubrik === undefined){
const err17 = {instancePath:instancePath+"/kolumner/" + i0,schemaPath:"#/properties/kolumner/items/required",keyword:"required",params:{missingProperty: "rubrik"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 in data7){
if(!((((((((key1 === "id") || (key1 === "rubrik")) || (key1 === "i-radfil")) || (key1 === "typ")) || (key1 === "enhet")) || (key1 === "decimaler")) || (key1 === "mönster")) || (key1 === "summa-av"))){
const err18 = {instancePath:instancePath+"/kolumner/" + i0,schemaPath:"#/properties/kolumner/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data7.id !== undefined){
let data8 = data7.id;
if(typeof data8 === "string"){
if(!pattern18.test(data8)){
const err19 = {instancePath:instancePath+"/kolumner/" + i0+"/id",schemaPath:"#/properties/kolumner/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/kolumner/" + i0+"/id",schemaPath:"#/properties/kolumner/items/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data7.rubrik !== undefined){
if(typeof data7.rubrik !== "string"){
const err21 = {instancePath:instancePath+"/kolumner/" + i0+"/rubrik",schemaPath:"#/properties/kolumner/items/properties/rubrik/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data7["i-radfil"] !== undefined){
let data10 = data7["i-radfil"];
if(typeof data10 === "string"){
if(data10.length < 1){
const err22 = {instancePath:instancePath+"/kolumner/" + i0+"/i-radfil",schemaPath:"#/properties/kolumner/items/properties/i-radfil/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/kolumner/" + i0+"/i-radfil",schemaPath:"#/properties/kolumner/items/properties/i-radfil/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data7.typ !== undefined){
let data11 = data7.typ;
if(typeof data11 !== "string"){
const err24 = {instancePath:instancePath+"/kolumner/" + i0+"/typ",schemaPath:"#/properties/kolumner/items/properties/typ/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((((((data11 === "text") || (data11 === "tal")) || (data11 === "belopp")) || (data11 === "procent")) || (data11 === "kod")) || (data11 === "intervall"))){
const err25 = {instancePath:instancePath+"/kolumner/" + i0+"/typ",schemaPath:"#/properties/kolumner/items/properties/typ/enum",keyword:"enum",params:{allowedValues: schema43.properties.kolumner.items.properties.typ.enum}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data7.enhet !== undefined){
let data12 = data7.enhet;
if(typeof data12 === "string"){
if(data12.length < 1){
const err26 = {instancePath:instancePath+"/kolumner/" + i0+"/enhet",schemaPath:"#/properties/kolumner/items/properties/enhet/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/kolumner/" + i0+"/enhet",schemaPath:"#/properties/kolumner/items/properties/enhet/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data7.decimaler !== undefined){
let data13 = data7.decimaler;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err28 = {instancePath:instancePath+"/kolumner/" + i0+"/decimaler",schemaPath:"#/properties/kolumner/items/properties/decimaler/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 6 || isNaN(data13)){
const err29 = {instancePath:instancePath+"/kolumner/" + i0+"/decimaler",schemaPath:"#/properties/kolumner/items/properties/decimaler/maximum",keyword:"maximum",params:{comparison: "<=", limit: 6}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data13 < 0 || isNaN(data13)){
const err30 = {instancePath:instancePath+"/kolumner/" + i0+"/decimaler",schemaPath:"#/properties/kolumner/items/properties/decimaler/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data7["mönster"] !== undefined){
let data14 = data7["mönster"];
if(typeof data14 === "string"){
if(data14.length < 1){
const err31 = {instancePath:instancePath+"/kolumner/" + i0+"/mönster",schemaPath:"#/properties/kolumner/items/properties/m%C3%B6nster/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!pattern29.test(data14)){
const err32 = {instancePath:instancePath+"/kolumner/" + i0+"/mönster",schemaPath:"#/properties/kolumner/items/properties/m%C3%B6nster/pattern",keyword:"pattern",params:{pattern: "\\{\\}"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/kolumner/" + i0+"/mönster",schemaPath:"#/properties/kolumner/items/properties/m%C3%B6nster/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data7["summa-av"] !== undefined){
let data15 = data7["summa-av"];
if(Array.isArray(data15)){
if(data15.length < 2){
const err34 = {instancePath:instancePath+"/kolumner/" + i0+"/summa-av",schemaPath:"#/properties/kolumner/items/properties/summa-av/minItems",keyword:"minItems",params:{limit: 2}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
const len1 = data15.length;
for(let i1=0; i1<len1; i1++){
let data16 = data15[i1];
if(typeof data16 === "string"){
if(!pattern18.test(data16)){
const err35 = {instancePath:instancePath+"/kolumner/" + i0+"/summa-av/" + i1,schemaPath:"#/properties/kolumner/items/properties/summa-av/items/pattern",keyword:"pattern",params:{pattern: "^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/kolumner/" + i0+"/summa-av/" + i1,schemaPath:"#/properties/kolumner/items/properties/summa-av/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
let i2 = data15.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data15[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err37 = {instancePath:instancePath+"/kolumner/" + i0+"/summa-av",schemaPath:"#/properties/kolumner/items/properties/summa-av/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err38 = {instancePath:instancePath+"/kolumner/" + i0+"/summa-av",schemaPath:"#/properties/kolumner/items/properties/summa-av/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/kolumner/" + i0,schemaPath:"#/properties/kolumner/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/kolumner",schemaPath:"#/properties/kolumner/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.kolumngrupper !== undefined){
let data17 = data.kolumngrupper;
if(Array.isArray(data17)){
const len2 = data17.length;
for(let i3=0; i3<len2; i3++){
let data18 = data17[i3];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.rubrik === undefined){
const err41 = {instancePath:instancePath+"/kolumngrupper/" + i3,schemaPath:"#/properties/kolumngrupper/items/required",keyword:"required",params:{missingProperty: "rubrik"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data18.kolumner === undefined){
const err42 = {instancePath:instancePath+"/kolumngrupper/" + i3,schemaPath:"#/properties/kolumngrupper/items/required",keyword:"required",params:{missingProperty: "kolumner"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
for(const key2 in data18){
if(!((key2 === "rubrik") || (key2 === "kolumner"))){
const err43 = {instancePath:instancePath+"/kolumngrupper/" + i3,schemaPath:"#/properties/kolumngrupper/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data18.rubrik !== undefined){
let data19 = data18.rubrik;
if(typeof data19 === "string"){
if(data19.length < 1){
const err44 = {instancePath:instancePath+"/kolumngrupper/" + i3+"/rubrik",schemaPath:"#/properties/kolumngrupper/items/properties/rubrik/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/kolumngrupper/" + i3+"/rubrik",schemaPath:"#/properties/kolumngrupper/items/properties/rubrik/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data18.kolumner !== undefined){
let data20 = data18.kolumner;
if(Array.isArray(data20)){
if(data20.length < 2){
const err46 = {instancePath:instancePath+"/kolumngrupper/" + i3+"/kolumner",schemaPath:"#/properties/kolumngrupper/items/properties/kolumner/minItems",keyword:"minItems",params:{limit: 2}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
const len3 = data20.length;
for(let i4=0; i4<len3; i4++){
let data21 = data20[i4];
if(typeof data21 === "string"){
if(!pattern18.test(data21)){
const err47 = {instancePath:instancePath+"/kolumngrupper/" + i3+"/kolumner/" + i4,schemaPath:"#/properties/kolumngrupper/items/properties/kolumner/items/pattern",keyword:"pattern",params:{pattern: "^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/kolumngrupper/" + i3+"/kolumner/" + i4,schemaPath:"#/properties/kolumngrupper/items/properties/kolumner/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/kolumngrupper/" + i3+"/kolumner",schemaPath:"#/properties/kolumngrupper/items/properties/kolumner/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/kolumngrupper/" + i3,schemaPath:"#/properties/kolumngrupper/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/kolumngrupper",schemaPath:"#/properties/kolumngrupper/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data["teckenförklaring"] !== undefined){
let data22 = data["teckenförklaring"];
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key3 in data22){
let data23 = data22[key3];
if((typeof data23 !== "string") && (data23 !== null)){
const err52 = {instancePath:instancePath+"/teckenförklaring/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/teckenf%C3%B6rklaring/additionalProperties/type",keyword:"type",params:{type: schema43.properties["teckenförklaring"].additionalProperties.type}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/teckenförklaring",schemaPath:"#/properties/teckenf%C3%B6rklaring/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.summering !== undefined){
let data24 = data.summering;
if(typeof data24 !== "string"){
const err54 = {instancePath:instancePath+"/summering",schemaPath:"#/properties/summering/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(!((data24 === "underrader") || (data24 === "ingen"))){
const err55 = {instancePath:instancePath+"/summering",schemaPath:"#/properties/summering/enum",keyword:"enum",params:{allowedValues: schema43.properties.summering.enum}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.rader !== undefined){
let data25 = data.rader;
if(Array.isArray(data25)){
const len4 = data25.length;
for(let i5=0; i5<len4; i5++){
if(!(validate27(data25[i5], {instancePath:instancePath+"/rader/" + i5,parentData:data25,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
const err56 = {instancePath:instancePath+"/rader",schemaPath:"#/properties/rader/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.radfil !== undefined){
let data27 = data.radfil;
if(typeof data27 === "string"){
if(!pattern35.test(data27)){
const err57 = {instancePath:instancePath+"/radfil",schemaPath:"#/properties/radfil/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+\\.csv$"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/radfil",schemaPath:"#/properties/radfil/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.saknas !== undefined){
let data28 = data.saknas;
if(Array.isArray(data28)){
if(data28.length < 1){
const err59 = {instancePath:instancePath+"/saknas",schemaPath:"#/properties/saknas/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
const len5 = data28.length;
for(let i6=0; i6<len5; i6++){
let data29 = data28[i6];
if(typeof data29 === "string"){
if(data29.length < 1){
const err60 = {instancePath:instancePath+"/saknas/" + i6,schemaPath:"#/properties/saknas/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/saknas/" + i6,schemaPath:"#/properties/saknas/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
let i7 = data28.length;
let j1;
if(i7 > 1){
const indices1 = {};
for(;i7--;){
let item1 = data28[i7];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err62 = {instancePath:instancePath+"/saknas",schemaPath:"#/properties/saknas/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j1}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
break;
}
indices1[item1] = i7;
}
}
}
else {
const err63 = {instancePath:instancePath+"/saknas",schemaPath:"#/properties/saknas/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.decimaltecken !== undefined){
let data30 = data.decimaltecken;
if(typeof data30 !== "string"){
const err64 = {instancePath:instancePath+"/decimaltecken",schemaPath:"#/properties/decimaltecken/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(!((data30 === "komma") || (data30 === "punkt"))){
const err65 = {instancePath:instancePath+"/decimaltecken",schemaPath:"#/properties/decimaltecken/enum",keyword:"enum",params:{allowedValues: schema43.properties.decimaltecken.enum}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.noter !== undefined){
let data31 = data.noter;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key4 in data31){
const _errs70 = errors;
if(typeof key4 === "string"){
if(!pattern18.test(key4)){
const err66 = {instancePath:instancePath+"/noter",schemaPath:"#/properties/noter/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$"},propertyName:key4};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
var valid20 = _errs70 === errors;
if(!valid20){
const err67 = {instancePath:instancePath+"/noter",schemaPath:"#/properties/noter/propertyNames",keyword:"propertyNames",params:{propertyName: key4}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
for(const key5 in data31){
let data32 = data31[key5];
if(typeof data32 === "string"){
if(data32.length < 1){
const err68 = {instancePath:instancePath+"/noter/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/noter/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/noter/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/noter/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/noter",schemaPath:"#/properties/noter/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const lock = validate29;
const schema46 = {"$id":"https://uppdrag.example/schema/lock.schema.json","type":"object","properties":{"version":{"type":"integer","minimum":1,"maximum":1},"beslut":{"type":"array","items":{"type":"object","properties":{"slag":{"type":"string","enum":["beslut","revidering"]},"datum":{"type":"string","format":"date"},"paragraf":{"type":"integer","minimum":1}},"additionalProperties":false,"required":["slag","datum"]},"minItems":1},"mall":{"type":"object","properties":{"namn":{"type":"string","minLength":1},"version":{"type":"integer","minimum":1},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"}},"additionalProperties":false,"required":["namn","version","sha256"]},"text":{"type":"string","pattern":"^[0-9a-f]{64}$"},"utseende":{"type":"string","pattern":"^[0-9a-f]{64}$"},"titel":{"type":"string","pattern":"^[0-9a-f]{64}$"},"uppdrag":{"type":"string","pattern":"^[0-9a-f]{64}$"},"block":{"type":"object","propertyNames":{"pattern":"^[a-z0-9]+(-[a-z0-9]+)*@[1-9][0-9]*$"},"additionalProperties":{"type":"string","pattern":"^[0-9a-f]{64}$"}},"tabeller":{"type":"object","additionalProperties":{"type":"string","pattern":"^[0-9a-f]{64}$"}},"uppföljningsplan":{"type":"string","pattern":"^[0-9a-f]{64}$"},"organisationer":{"type":"object","propertyNames":{"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"additionalProperties":{"type":"object","properties":{"namn":{"type":"string","minLength":1},"kort":{"type":"string","minLength":1},"styrelse":{"type":"string","minLength":1}},"additionalProperties":false,"required":["namn","styrelse"]}},"källor":{"type":"object","additionalProperties":{"type":"string","pattern":"^[0-9a-f]{64}$"}},"kontrollsumma":{"type":"string","pattern":"^[0-9a-f]{64}$"}},"additionalProperties":false,"required":["version","beslut","mall","text","titel","uppdrag","block","organisationer","källor","kontrollsumma"]};
const pattern37 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern42 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*@[1-9][0-9]*$", "u");

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://uppdrag.example/schema/lock.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.beslut === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "beslut"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.mall === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mall"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.text === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "text"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.titel === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "titel"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.uppdrag === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "uppdrag"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.block === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "block"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.organisationer === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "organisationer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data["källor"] === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "källor"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.kontrollsumma === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kontrollsumma"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema46.properties, key0))){
const err10 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err11 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1 || isNaN(data0)){
const err12 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err13 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.beslut !== undefined){
let data1 = data.beslut;
if(Array.isArray(data1)){
if(data1.length < 1){
const err14 = {instancePath:instancePath+"/beslut",schemaPath:"#/properties/beslut/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.slag === undefined){
const err15 = {instancePath:instancePath+"/beslut/" + i0,schemaPath:"#/properties/beslut/items/required",keyword:"required",params:{missingProperty: "slag"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data2.datum === undefined){
const err16 = {instancePath:instancePath+"/beslut/" + i0,schemaPath:"#/properties/beslut/items/required",keyword:"required",params:{missingProperty: "datum"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key1 in data2){
if(!(((key1 === "slag") || (key1 === "datum")) || (key1 === "paragraf"))){
const err17 = {instancePath:instancePath+"/beslut/" + i0,schemaPath:"#/properties/beslut/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data2.slag !== undefined){
let data3 = data2.slag;
if(typeof data3 !== "string"){
const err18 = {instancePath:instancePath+"/beslut/" + i0+"/slag",schemaPath:"#/properties/beslut/items/properties/slag/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!((data3 === "beslut") || (data3 === "revidering"))){
const err19 = {instancePath:instancePath+"/beslut/" + i0+"/slag",schemaPath:"#/properties/beslut/items/properties/slag/enum",keyword:"enum",params:{allowedValues: schema46.properties.beslut.items.properties.slag.enum}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data2.datum !== undefined){
let data4 = data2.datum;
if(typeof data4 === "string"){
if(!(formats0(data4))){
const err20 = {instancePath:instancePath+"/beslut/" + i0+"/datum",schemaPath:"#/properties/beslut/items/properties/datum/format",keyword:"format",params:{format: "date"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/beslut/" + i0+"/datum",schemaPath:"#/properties/beslut/items/properties/datum/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data2.paragraf !== undefined){
let data5 = data2.paragraf;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err22 = {instancePath:instancePath+"/beslut/" + i0+"/paragraf",schemaPath:"#/properties/beslut/items/properties/paragraf/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 1 || isNaN(data5)){
const err23 = {instancePath:instancePath+"/beslut/" + i0+"/paragraf",schemaPath:"#/properties/beslut/items/properties/paragraf/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
else {
const err24 = {instancePath:instancePath+"/beslut/" + i0,schemaPath:"#/properties/beslut/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/beslut",schemaPath:"#/properties/beslut/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.mall !== undefined){
let data6 = data.mall;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.namn === undefined){
const err26 = {instancePath:instancePath+"/mall",schemaPath:"#/properties/mall/required",keyword:"required",params:{missingProperty: "namn"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data6.version === undefined){
const err27 = {instancePath:instancePath+"/mall",schemaPath:"#/properties/mall/required",keyword:"required",params:{missingProperty: "version"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data6.sha256 === undefined){
const err28 = {instancePath:instancePath+"/mall",schemaPath:"#/properties/mall/required",keyword:"required",params:{missingProperty: "sha256"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key2 in data6){
if(!(((key2 === "namn") || (key2 === "version")) || (key2 === "sha256"))){
const err29 = {instancePath:instancePath+"/mall",schemaPath:"#/properties/mall/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data6.namn !== undefined){
let data7 = data6.namn;
if(typeof data7 === "string"){
if(data7.length < 1){
const err30 = {instancePath:instancePath+"/mall/namn",schemaPath:"#/properties/mall/properties/namn/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/mall/namn",schemaPath:"#/properties/mall/properties/namn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data6.version !== undefined){
let data8 = data6.version;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err32 = {instancePath:instancePath+"/mall/version",schemaPath:"#/properties/mall/properties/version/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 1 || isNaN(data8)){
const err33 = {instancePath:instancePath+"/mall/version",schemaPath:"#/properties/mall/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data6.sha256 !== undefined){
let data9 = data6.sha256;
if(typeof data9 === "string"){
if(!pattern37.test(data9)){
const err34 = {instancePath:instancePath+"/mall/sha256",schemaPath:"#/properties/mall/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/mall/sha256",schemaPath:"#/properties/mall/properties/sha256/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/mall",schemaPath:"#/properties/mall/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.text !== undefined){
let data10 = data.text;
if(typeof data10 === "string"){
if(!pattern37.test(data10)){
const err37 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.utseende !== undefined){
let data11 = data.utseende;
if(typeof data11 === "string"){
if(!pattern37.test(data11)){
const err39 = {instancePath:instancePath+"/utseende",schemaPath:"#/properties/utseende/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/utseende",schemaPath:"#/properties/utseende/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.titel !== undefined){
let data12 = data.titel;
if(typeof data12 === "string"){
if(!pattern37.test(data12)){
const err41 = {instancePath:instancePath+"/titel",schemaPath:"#/properties/titel/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/titel",schemaPath:"#/properties/titel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.uppdrag !== undefined){
let data13 = data.uppdrag;
if(typeof data13 === "string"){
if(!pattern37.test(data13)){
const err43 = {instancePath:instancePath+"/uppdrag",schemaPath:"#/properties/uppdrag/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/uppdrag",schemaPath:"#/properties/uppdrag/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.block !== undefined){
let data14 = data.block;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key3 in data14){
const _errs34 = errors;
if(typeof key3 === "string"){
if(!pattern42.test(key3)){
const err45 = {instancePath:instancePath+"/block",schemaPath:"#/properties/block/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*@[1-9][0-9]*$"},propertyName:key3};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
var valid5 = _errs34 === errors;
if(!valid5){
const err46 = {instancePath:instancePath+"/block",schemaPath:"#/properties/block/propertyNames",keyword:"propertyNames",params:{propertyName: key3}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
for(const key4 in data14){
let data15 = data14[key4];
if(typeof data15 === "string"){
if(!pattern37.test(data15)){
const err47 = {instancePath:instancePath+"/block/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/block/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/block/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/block/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/block",schemaPath:"#/properties/block/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.tabeller !== undefined){
let data16 = data.tabeller;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key5 in data16){
let data17 = data16[key5];
if(typeof data17 === "string"){
if(!pattern37.test(data17)){
const err50 = {instancePath:instancePath+"/tabeller/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tabeller/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/tabeller/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tabeller/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/tabeller",schemaPath:"#/properties/tabeller/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data["uppföljningsplan"] !== undefined){
let data18 = data["uppföljningsplan"];
if(typeof data18 === "string"){
if(!pattern37.test(data18)){
const err53 = {instancePath:instancePath+"/uppföljningsplan",schemaPath:"#/properties/uppf%C3%B6ljningsplan/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/uppföljningsplan",schemaPath:"#/properties/uppf%C3%B6ljningsplan/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.organisationer !== undefined){
let data19 = data.organisationer;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key6 in data19){
const _errs47 = errors;
if(typeof key6 === "string"){
if(!pattern4.test(key6)){
const err55 = {instancePath:instancePath+"/organisationer",schemaPath:"#/properties/organisationer/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},propertyName:key6};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
var valid8 = _errs47 === errors;
if(!valid8){
const err56 = {instancePath:instancePath+"/organisationer",schemaPath:"#/properties/organisationer/propertyNames",keyword:"propertyNames",params:{propertyName: key6}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
for(const key7 in data19){
let data20 = data19[key7];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.namn === undefined){
const err57 = {instancePath:instancePath+"/organisationer/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/organisationer/additionalProperties/required",keyword:"required",params:{missingProperty: "namn"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data20.styrelse === undefined){
const err58 = {instancePath:instancePath+"/organisationer/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/organisationer/additionalProperties/required",keyword:"required",params:{missingProperty: "styrelse"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
for(const key8 in data20){
if(!(((key8 === "namn") || (key8 === "kort")) || (key8 === "styrelse"))){
const err59 = {instancePath:instancePath+"/organisationer/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/organisationer/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data20.namn !== undefined){
let data21 = data20.namn;
if(typeof data21 === "string"){
if(data21.length < 1){
const err60 = {instancePath:instancePath+"/organisationer/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/namn",schemaPath:"#/properties/organisationer/additionalProperties/properties/namn/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/organisationer/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/namn",schemaPath:"#/properties/organisationer/additionalProperties/properties/namn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data20.kort !== undefined){
let data22 = data20.kort;
if(typeof data22 === "string"){
if(data22.length < 1){
const err62 = {instancePath:instancePath+"/organisationer/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/kort",schemaPath:"#/properties/organisationer/additionalProperties/properties/kort/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/organisationer/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/kort",schemaPath:"#/properties/organisationer/additionalProperties/properties/kort/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data20.styrelse !== undefined){
let data23 = data20.styrelse;
if(typeof data23 === "string"){
if(data23.length < 1){
const err64 = {instancePath:instancePath+"/organisationer/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/styrelse",schemaPath:"#/properties/organisationer/additionalProperties/properties/styrelse/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/organisationer/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/styrelse",schemaPath:"#/properties/organisationer/additionalProperties/properties/styrelse/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/organisationer/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/organisationer/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/organisationer",schemaPath:"#/properties/organisationer/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data["källor"] !== undefined){
let data24 = data["källor"];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key9 in data24){
let data25 = data24[key9];
if(typeof data25 === "string"){
if(!pattern37.test(data25)){
const err68 = {instancePath:instancePath+"/källor/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/k%C3%A4llor/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/källor/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/k%C3%A4llor/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/källor",schemaPath:"#/properties/k%C3%A4llor/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.kontrollsumma !== undefined){
let data26 = data.kontrollsumma;
if(typeof data26 === "string"){
if(!pattern37.test(data26)){
const err71 = {instancePath:instancePath+"/kontrollsumma",schemaPath:"#/properties/kontrollsumma/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/kontrollsumma",schemaPath:"#/properties/kontrollsumma/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const utfall = validate30;
const schema47 = {"$id":"https://uppdrag.example/schema/utfall.schema.json","type":"object","properties":{"tillfälle":{"type":"string","minLength":1},"text":{"type":"string","pattern":"^[0-9a-f]{64}$"},"exempel":{"type":"boolean"},"mottaget":{"type":"array","items":{"type":"object","properties":{"dag":{"type":"string","format":"date"},"avsändare":{"type":"string","minLength":1},"uppgiftslämnare":{"type":"string","minLength":1},"fil":{"type":"string","minLength":1},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"},"skäl":{"type":"string","minLength":1}},"additionalProperties":false,"required":["dag","avsändare","fil","sha256"]},"minItems":1},"utfall":{"type":"array","items":{"type":"object","properties":{"indikator":{"type":"string","minLength":1},"mål":{"type":"integer","minimum":1},"part":{"type":"string","minLength":1},"målvärde":{"type":"string","minLength":1},"värde":{"type":"number"},"täljare":{"type":"number"},"nämnare":{"type":"number"},"ungefär":{"type":"boolean"},"färre-än":{"type":"number"},"svar":{"type":"boolean"},"text":{"type":"string","minLength":1},"bedömning":{"type":"object","properties":{"utfall":{"type":"string","enum":["nått","nära","ej nått","kan inte bedömas"]},"av":{"type":"string","minLength":1},"skäl":{"type":"string","minLength":1}},"additionalProperties":false,"required":["utfall","av","skäl"]},"avvikelse":{"type":"object","properties":{"till":{"type":"string","format":"date"},"av":{"type":"string","minLength":1},"skäl":{"type":"string","minLength":1}},"additionalProperties":false,"required":["till","av","skäl"]},"analys":{"type":"string","minLength":1},"åtgärder":{"type":"array","items":{"type":"object","properties":{"vad":{"type":"string","minLength":1},"vem":{"type":"string","minLength":1},"när":{"type":"string","format":"date"},"klar":{"type":"string","format":"date"}},"additionalProperties":false,"required":["vad","vem","när"]},"minItems":1}},"additionalProperties":false,"required":["indikator"]}},"analys":{"type":"array","items":{"type":"object","properties":{"område":{"type":"string","minLength":1},"svar":{"type":"array","items":{"type":"string"},"minItems":1}},"additionalProperties":false,"required":["område","svar"]}}},"additionalProperties":false,"required":["tillfälle","utfall"]};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://uppdrag.example/schema/utfall.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["tillfälle"] === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tillfälle"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.utfall === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "utfall"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "tillfälle") || (key0 === "text")) || (key0 === "exempel")) || (key0 === "mottaget")) || (key0 === "utfall")) || (key0 === "analys"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["tillfälle"] !== undefined){
let data0 = data["tillfälle"];
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/tillfälle",schemaPath:"#/properties/tillf%C3%A4lle/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/tillfälle",schemaPath:"#/properties/tillf%C3%A4lle/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.text !== undefined){
let data1 = data.text;
if(typeof data1 === "string"){
if(!pattern37.test(data1)){
const err5 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.exempel !== undefined){
if(typeof data.exempel !== "boolean"){
const err7 = {instancePath:instancePath+"/exempel",schemaPath:"#/properties/exempel/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.mottaget !== undefined){
let data3 = data.mottaget;
if(Array.isArray(data3)){
if(data3.length < 1){
const err8 = {instancePath:instancePath+"/mottaget",schemaPath:"#/properties/mottaget/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.dag === undefined){
const err9 = {instancePath:instancePath+"/mottaget/" + i0,schemaPath:"#/properties/mottaget/items/required",keyword:"required",params:{missingProperty: "dag"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4["avsändare"] === undefined){
const err10 = {instancePath:instancePath+"/mottaget/" + i0,schemaPath:"#/properties/mottaget/items/required",keyword:"required",params:{missingProperty: "avsändare"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4.fil === undefined){
const err11 = {instancePath:instancePath+"/mottaget/" + i0,schemaPath:"#/properties/mottaget/items/required",keyword:"required",params:{missingProperty: "fil"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4.sha256 === undefined){
const err12 = {instancePath:instancePath+"/mottaget/" + i0,schemaPath:"#/properties/mottaget/items/required",keyword:"required",params:{missingProperty: "sha256"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data4){
if(!((((((key1 === "dag") || (key1 === "avsändare")) || (key1 === "uppgiftslämnare")) || (key1 === "fil")) || (key1 === "sha256")) || (key1 === "skäl"))){
const err13 = {instancePath:instancePath+"/mottaget/" + i0,schemaPath:"#/properties/mottaget/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.dag !== undefined){
let data5 = data4.dag;
if(typeof data5 === "string"){
if(!(formats0(data5))){
const err14 = {instancePath:instancePath+"/mottaget/" + i0+"/dag",schemaPath:"#/properties/mottaget/items/properties/dag/format",keyword:"format",params:{format: "date"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/mottaget/" + i0+"/dag",schemaPath:"#/properties/mottaget/items/properties/dag/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4["avsändare"] !== undefined){
let data6 = data4["avsändare"];
if(typeof data6 === "string"){
if(data6.length < 1){
const err16 = {instancePath:instancePath+"/mottaget/" + i0+"/avsändare",schemaPath:"#/properties/mottaget/items/properties/avs%C3%A4ndare/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/mottaget/" + i0+"/avsändare",schemaPath:"#/properties/mottaget/items/properties/avs%C3%A4ndare/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4["uppgiftslämnare"] !== undefined){
let data7 = data4["uppgiftslämnare"];
if(typeof data7 === "string"){
if(data7.length < 1){
const err18 = {instancePath:instancePath+"/mottaget/" + i0+"/uppgiftslämnare",schemaPath:"#/properties/mottaget/items/properties/uppgiftsl%C3%A4mnare/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/mottaget/" + i0+"/uppgiftslämnare",schemaPath:"#/properties/mottaget/items/properties/uppgiftsl%C3%A4mnare/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data4.fil !== undefined){
let data8 = data4.fil;
if(typeof data8 === "string"){
if(data8.length < 1){
const err20 = {instancePath:instancePath+"/mottaget/" + i0+"/fil",schemaPath:"#/properties/mottaget/items/properties/fil/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/mottaget/" + i0+"/fil",schemaPath:"#/properties/mottaget/items/properties/fil/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data4.sha256 !== undefined){
let data9 = data4.sha256;
if(typeof data9 === "string"){
if(!pattern37.test(data9)){
const err22 = {instancePath:instancePath+"/mottaget/" + i0+"/sha256",schemaPath:"#/properties/mottaget/items/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/mottaget/" + i0+"/sha256",schemaPath:"#/properties/mottaget/items/properties/sha256/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data4["skäl"] !== undefined){
let data10 = data4["skäl"];
if(typeof data10 === "string"){
if(data10.length < 1){
const err24 = {instancePath:instancePath+"/mottaget/" + i0+"/skäl",schemaPath:"#/properties/mottaget/items/properties/sk%C3%A4l/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/mottaget/" + i0+"/skäl",schemaPath:"#/properties/mottaget/items/properties/sk%C3%A4l/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/mottaget/" + i0,schemaPath:"#/properties/mottaget/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/mottaget",schemaPath:"#/properties/mottaget/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.utfall !== undefined){
let data11 = data.utfall;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.indikator === undefined){
const err28 = {instancePath:instancePath+"/utfall/" + i1,schemaPath:"#/properties/utfall/items/required",keyword:"required",params:{missingProperty: "indikator"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key2 in data12){
if(!(func1.call(schema47.properties.utfall.items.properties, key2))){
const err29 = {instancePath:instancePath+"/utfall/" + i1,schemaPath:"#/properties/utfall/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data12.indikator !== undefined){
let data13 = data12.indikator;
if(typeof data13 === "string"){
if(data13.length < 1){
const err30 = {instancePath:instancePath+"/utfall/" + i1+"/indikator",schemaPath:"#/properties/utfall/items/properties/indikator/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/utfall/" + i1+"/indikator",schemaPath:"#/properties/utfall/items/properties/indikator/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data12["mål"] !== undefined){
let data14 = data12["mål"];
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err32 = {instancePath:instancePath+"/utfall/" + i1+"/mål",schemaPath:"#/properties/utfall/items/properties/m%C3%A5l/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 1 || isNaN(data14)){
const err33 = {instancePath:instancePath+"/utfall/" + i1+"/mål",schemaPath:"#/properties/utfall/items/properties/m%C3%A5l/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data12.part !== undefined){
let data15 = data12.part;
if(typeof data15 === "string"){
if(data15.length < 1){
const err34 = {instancePath:instancePath+"/utfall/" + i1+"/part",schemaPath:"#/properties/utfall/items/properties/part/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/utfall/" + i1+"/part",schemaPath:"#/properties/utfall/items/properties/part/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data12["målvärde"] !== undefined){
let data16 = data12["målvärde"];
if(typeof data16 === "string"){
if(data16.length < 1){
const err36 = {instancePath:instancePath+"/utfall/" + i1+"/målvärde",schemaPath:"#/properties/utfall/items/properties/m%C3%A5lv%C3%A4rde/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/utfall/" + i1+"/målvärde",schemaPath:"#/properties/utfall/items/properties/m%C3%A5lv%C3%A4rde/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data12["värde"] !== undefined){
let data17 = data12["värde"];
if(!((typeof data17 == "number") && (isFinite(data17)))){
const err38 = {instancePath:instancePath+"/utfall/" + i1+"/värde",schemaPath:"#/properties/utfall/items/properties/v%C3%A4rde/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data12["täljare"] !== undefined){
let data18 = data12["täljare"];
if(!((typeof data18 == "number") && (isFinite(data18)))){
const err39 = {instancePath:instancePath+"/utfall/" + i1+"/täljare",schemaPath:"#/properties/utfall/items/properties/t%C3%A4ljare/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data12["nämnare"] !== undefined){
let data19 = data12["nämnare"];
if(!((typeof data19 == "number") && (isFinite(data19)))){
const err40 = {instancePath:instancePath+"/utfall/" + i1+"/nämnare",schemaPath:"#/properties/utfall/items/properties/n%C3%A4mnare/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data12["ungefär"] !== undefined){
if(typeof data12["ungefär"] !== "boolean"){
const err41 = {instancePath:instancePath+"/utfall/" + i1+"/ungefär",schemaPath:"#/properties/utfall/items/properties/ungef%C3%A4r/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data12["färre-än"] !== undefined){
let data21 = data12["färre-än"];
if(!((typeof data21 == "number") && (isFinite(data21)))){
const err42 = {instancePath:instancePath+"/utfall/" + i1+"/färre-än",schemaPath:"#/properties/utfall/items/properties/f%C3%A4rre-%C3%A4n/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data12.svar !== undefined){
if(typeof data12.svar !== "boolean"){
const err43 = {instancePath:instancePath+"/utfall/" + i1+"/svar",schemaPath:"#/properties/utfall/items/properties/svar/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data12.text !== undefined){
let data23 = data12.text;
if(typeof data23 === "string"){
if(data23.length < 1){
const err44 = {instancePath:instancePath+"/utfall/" + i1+"/text",schemaPath:"#/properties/utfall/items/properties/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/utfall/" + i1+"/text",schemaPath:"#/properties/utfall/items/properties/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data12["bedömning"] !== undefined){
let data24 = data12["bedömning"];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.utfall === undefined){
const err46 = {instancePath:instancePath+"/utfall/" + i1+"/bedömning",schemaPath:"#/properties/utfall/items/properties/bed%C3%B6mning/required",keyword:"required",params:{missingProperty: "utfall"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data24.av === undefined){
const err47 = {instancePath:instancePath+"/utfall/" + i1+"/bedömning",schemaPath:"#/properties/utfall/items/properties/bed%C3%B6mning/required",keyword:"required",params:{missingProperty: "av"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data24["skäl"] === undefined){
const err48 = {instancePath:instancePath+"/utfall/" + i1+"/bedömning",schemaPath:"#/properties/utfall/items/properties/bed%C3%B6mning/required",keyword:"required",params:{missingProperty: "skäl"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
for(const key3 in data24){
if(!(((key3 === "utfall") || (key3 === "av")) || (key3 === "skäl"))){
const err49 = {instancePath:instancePath+"/utfall/" + i1+"/bedömning",schemaPath:"#/properties/utfall/items/properties/bed%C3%B6mning/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data24.utfall !== undefined){
let data25 = data24.utfall;
if(typeof data25 !== "string"){
const err50 = {instancePath:instancePath+"/utfall/" + i1+"/bedömning/utfall",schemaPath:"#/properties/utfall/items/properties/bed%C3%B6mning/properties/utfall/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(!((((data25 === "nått") || (data25 === "nära")) || (data25 === "ej nått")) || (data25 === "kan inte bedömas"))){
const err51 = {instancePath:instancePath+"/utfall/" + i1+"/bedömning/utfall",schemaPath:"#/properties/utfall/items/properties/bed%C3%B6mning/properties/utfall/enum",keyword:"enum",params:{allowedValues: schema47.properties.utfall.items.properties["bedömning"].properties.utfall.enum}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data24.av !== undefined){
let data26 = data24.av;
if(typeof data26 === "string"){
if(data26.length < 1){
const err52 = {instancePath:instancePath+"/utfall/" + i1+"/bedömning/av",schemaPath:"#/properties/utfall/items/properties/bed%C3%B6mning/properties/av/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/utfall/" + i1+"/bedömning/av",schemaPath:"#/properties/utfall/items/properties/bed%C3%B6mning/properties/av/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data24["skäl"] !== undefined){
let data27 = data24["skäl"];
if(typeof data27 === "string"){
if(data27.length < 1){
const err54 = {instancePath:instancePath+"/utfall/" + i1+"/bedömning/skäl",schemaPath:"#/properties/utfall/items/properties/bed%C3%B6mning/properties/sk%C3%A4l/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/utfall/" + i1+"/bedömning/skäl",schemaPath:"#/properties/utfall/items/properties/bed%C3%B6mning/properties/sk%C3%A4l/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/utfall/" + i1+"/bedömning",schemaPath:"#/properties/utfall/items/properties/bed%C3%B6mning/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data12.avvikelse !== undefined){
let data28 = data12.avvikelse;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.till === undefined){
const err57 = {instancePath:instancePath+"/utfall/" + i1+"/avvikelse",schemaPath:"#/properties/utfall/items/properties/avvikelse/required",keyword:"required",params:{missingProperty: "till"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data28.av === undefined){
const err58 = {instancePath:instancePath+"/utfall/" + i1+"/avvikelse",schemaPath:"#/properties/utfall/items/properties/avvikelse/required",keyword:"required",params:{missingProperty: "av"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data28["skäl"] === undefined){
const err59 = {instancePath:instancePath+"/utfall/" + i1+"/avvikelse",schemaPath:"#/properties/utfall/items/properties/avvikelse/required",keyword:"required",params:{missingProperty: "skäl"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
for(const key4 in data28){
if(!(((key4 === "till") || (key4 === "av")) || (key4 === "skäl"))){
const err60 = {instancePath:instancePath+"/utfall/" + i1+"/avvikelse",schemaPath:"#/properties/utfall/items/properties/avvikelse/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data28.till !== undefined){
let data29 = data28.till;
if(typeof data29 === "string"){
if(!(formats0(data29))){
const err61 = {instancePath:instancePath+"/utfall/" + i1+"/avvikelse/till",schemaPath:"#/properties/utfall/items/properties/avvikelse/properties/till/format",keyword:"format",params:{format: "date"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/utfall/" + i1+"/avvikelse/till",schemaPath:"#/properties/utfall/items/properties/avvikelse/properties/till/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data28.av !== undefined){
let data30 = data28.av;
if(typeof data30 === "string"){
if(data30.length < 1){
const err63 = {instancePath:instancePath+"/utfall/" + i1+"/avvikelse/av",schemaPath:"#/properties/utfall/items/properties/avvikelse/properties/av/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/utfall/" + i1+"/avvikelse/av",schemaPath:"#/properties/utfall/items/properties/avvikelse/properties/av/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data28["skäl"] !== undefined){
let data31 = data28["skäl"];
if(typeof data31 === "string"){
if(data31.length < 1){
const err65 = {instancePath:instancePath+"/utfall/" + i1+"/avvikelse/skäl",schemaPath:"#/properties/utfall/items/properties/avvikelse/properties/sk%C3%A4l/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/utfall/" + i1+"/avvikelse/skäl",schemaPath:"#/properties/utfall/items/properties/avvikelse/properties/sk%C3%A4l/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/utfall/" + i1+"/avvikelse",schemaPath:"#/properties/utfall/items/properties/avvikelse/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data12.analys !== undefined){
let data32 = data12.analys;
if(typeof data32 === "string"){
if(data32.length < 1){
const err68 = {instancePath:instancePath+"/utfall/" + i1+"/analys",schemaPath:"#/properties/utfall/items/properties/analys/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/utfall/" + i1+"/analys",schemaPath:"#/properties/utfall/items/properties/analys/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data12["åtgärder"] !== undefined){
let data33 = data12["åtgärder"];
if(Array.isArray(data33)){
if(data33.length < 1){
const err70 = {instancePath:instancePath+"/utfall/" + i1+"/åtgärder",schemaPath:"#/properties/utfall/items/properties/%C3%A5tg%C3%A4rder/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
const len2 = data33.length;
for(let i2=0; i2<len2; i2++){
let data34 = data33[i2];
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.vad === undefined){
const err71 = {instancePath:instancePath+"/utfall/" + i1+"/åtgärder/" + i2,schemaPath:"#/properties/utfall/items/properties/%C3%A5tg%C3%A4rder/items/required",keyword:"required",params:{missingProperty: "vad"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data34.vem === undefined){
const err72 = {instancePath:instancePath+"/utfall/" + i1+"/åtgärder/" + i2,schemaPath:"#/properties/utfall/items/properties/%C3%A5tg%C3%A4rder/items/required",keyword:"required",params:{missingProperty: "vem"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data34["när"] === undefined){
const err73 = {instancePath:instancePath+"/utfall/" + i1+"/åtgärder/" + i2,schemaPath:"#/properties/utfall/items/properties/%C3%A5tg%C3%A4rder/items/required",keyword:"required",params:{missingProperty: "när"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
for(const key5 in data34){
if(!((((key5 === "vad") || (key5 === "vem")) || (key5 === "när")) || (key5 === "klar"))){
const err74 = {instancePath:instancePath+"/utfall/" + i1+"/åtgärder/" + i2,schemaPath:"#/properties/utfall/items/properties/%C3%A5tg%C3%A4rder/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data34.vad !== undefined){
let data35 = data34.vad;
if(typeof data35 === "string"){
if(data35.length < 1){
const err75 = {instancePath:instancePath+"/utfall/" + i1+"/åtgärder/" + i2+"/vad",schemaPath:"#/properties/utfall/items/properties/%C3%A5tg%C3%A4rder/items/properties/vad/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/utfall/" + i1+"/åtgärder/" + i2+"/vad",schemaPath:"#/properties/utfall/items/properties/%C3%A5tg%C3%A4rder/items/properties/vad/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data34.vem !== undefined){
let data36 = data34.vem;
if(typeof data36 === "string"){
if(data36.length < 1){
const err77 = {instancePath:instancePath+"/utfall/" + i1+"/åtgärder/" + i2+"/vem",schemaPath:"#/properties/utfall/items/properties/%C3%A5tg%C3%A4rder/items/properties/vem/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/utfall/" + i1+"/åtgärder/" + i2+"/vem",schemaPath:"#/properties/utfall/items/properties/%C3%A5tg%C3%A4rder/items/properties/vem/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data34["när"] !== undefined){
let data37 = data34["när"];
if(typeof data37 === "string"){
if(!(formats0(data37))){
const err79 = {instancePath:instancePath+"/utfall/" + i1+"/åtgärder/" + i2+"/när",schemaPath:"#/properties/utfall/items/properties/%C3%A5tg%C3%A4rder/items/properties/n%C3%A4r/format",keyword:"format",params:{format: "date"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/utfall/" + i1+"/åtgärder/" + i2+"/när",schemaPath:"#/properties/utfall/items/properties/%C3%A5tg%C3%A4rder/items/properties/n%C3%A4r/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data34.klar !== undefined){
let data38 = data34.klar;
if(typeof data38 === "string"){
if(!(formats0(data38))){
const err81 = {instancePath:instancePath+"/utfall/" + i1+"/åtgärder/" + i2+"/klar",schemaPath:"#/properties/utfall/items/properties/%C3%A5tg%C3%A4rder/items/properties/klar/format",keyword:"format",params:{format: "date"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/utfall/" + i1+"/åtgärder/" + i2+"/klar",schemaPath:"#/properties/utfall/items/properties/%C3%A5tg%C3%A4rder/items/properties/klar/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/utfall/" + i1+"/åtgärder/" + i2,schemaPath:"#/properties/utfall/items/properties/%C3%A5tg%C3%A4rder/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/utfall/" + i1+"/åtgärder",schemaPath:"#/properties/utfall/items/properties/%C3%A5tg%C3%A4rder/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath:instancePath+"/utfall/" + i1,schemaPath:"#/properties/utfall/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/utfall",schemaPath:"#/properties/utfall/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data.analys !== undefined){
let data39 = data.analys;
if(Array.isArray(data39)){
const len3 = data39.length;
for(let i3=0; i3<len3; i3++){
let data40 = data39[i3];
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40["område"] === undefined){
const err87 = {instancePath:instancePath+"/analys/" + i3,schemaPath:"#/properties/analys/items/required",keyword:"required",params:{missingProperty: "område"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data40.svar === undefined){
const err88 = {instancePath:instancePath+"/analys/" + i3,schemaPath:"#/properties/analys/items/required",keyword:"required",params:{missingProperty: "svar"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
for(const key6 in data40){
if(!((key6 === "område") || (key6 === "svar"))){
const err89 = {instancePath:instancePath+"/analys/" + i3,schemaPath:"#/properties/analys/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data40["område"] !== undefined){
let data41 = data40["område"];
if(typeof data41 === "string"){
if(data41.length < 1){
const err90 = {instancePath:instancePath+"/analys/" + i3+"/område",schemaPath:"#/properties/analys/items/properties/omr%C3%A5de/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/analys/" + i3+"/område",schemaPath:"#/properties/analys/items/properties/omr%C3%A5de/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data40.svar !== undefined){
let data42 = data40.svar;
if(Array.isArray(data42)){
if(data42.length < 1){
const err92 = {instancePath:instancePath+"/analys/" + i3+"/svar",schemaPath:"#/properties/analys/items/properties/svar/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
const len4 = data42.length;
for(let i4=0; i4<len4; i4++){
if(typeof data42[i4] !== "string"){
const err93 = {instancePath:instancePath+"/analys/" + i3+"/svar/" + i4,schemaPath:"#/properties/analys/items/properties/svar/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/analys/" + i3+"/svar",schemaPath:"#/properties/analys/items/properties/svar/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath:instancePath+"/analys/" + i3,schemaPath:"#/properties/analys/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/analys",schemaPath:"#/properties/analys/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
else {
const err97 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
