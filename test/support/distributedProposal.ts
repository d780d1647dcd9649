/**
 * A proposal with Tabel 1 and A–E that agree in every figure; years 2024 to 2029 in C to H. Row 4 is the header of Tabel 1, rows 5 to
 * 12 its permanent part, 15 the one row on Anlæg.
 */
export const DISTRIBUTED_PROPOSAL = `AB01(2025) - Færre kørsler og bedre ruteplanlægning [SOF og BIF]

Tabel 1. Forslagets samlede økonomiske konsekvenser
1.000 kr. 2025 p/l | Styringsområde | 2024 | 2025 | 2026 | 2027 | 2028 | 2029
Varige ændringer (effektiviseringer og drift)
SOF sparer på kørsel | Service |  | -310 | -820 | -1130 | -1130 | -1130
BIF sparer på sagsbehandling | Service |  | -205 | -415 | -627 | -627 | -627
SOF driftsudgift til licenser | Service |  |  | 143 | 143 | 143 | 143
BIF driftsudgift til support | Service |  |  | 71 | 92 | 92 | 92
Samlet varig ændring, service |  |  | -515 | -1021 | -1522 | -1522 | -1522
Samlet varig ændring |  |  | -515 | -1021 | -1522 | -1522 | -1522
Implementeringsomkostninger (midler fra investeringspuljen)
SOF Projektledelse | Service | 300 | 650 | 240
BIF Projektledelse | Service | 150 | 320
SOF Køb af biler | Anlæg |  | 400
Samlede implementeringsomkostninger, service |  | 450 | 970 | 240
Samlede implementeringsomkostninger, anlæg |  |  | 400
Samlede implementeringsomkostninger |  | 450 | 1370 | 240
Samlet økonomisk påvirkning |  | 450 | 855 | -781 | -1522 | -1522 | -1522
Tilbagebetalingstid baseret på serviceeffektivisering | 4 år
Tilbagebetalingstid baseret på totaløkonomi | 4 år


Tabel A. Måltalseffekt - hvis forslaget indarbejdes (nettoeffektivisering)
Udvalg | 1.000 kr. 2025 p/l
 | Bevilling, profitcenter mv.* | 2024 | 2025 | 2026 | 2027 | 2028 | 2029
Socialudvalget |  |  | -310 | -677 | -987 | -987 | -987
Beskæftigelses- og Integrationsudvalget |  |  | -205 | -344 | -535 | -535 | -535
Total |  |  | -515 | -1021 | -1522 | -1522 | -1522


Tabel B. Bevillingsmæssig effekt - varig drift*
Udvalg | 1.000 kr. 2025 p/l
 | Bevilling, profitcenter mv.* | 2024 | 2025 | 2026 | 2027 | 2028 | 2029
Socialudvalget |  |  |  | 143 | 143 | 143 | 143
Beskæftigelses- og Integrationsudvalget |  |  |  | 71 | 92 | 92 | 92
Total |  |  |  | 214 | 235 | 235 | 235


Tabel C. Bevillingsmæssig effekt - hvis forslaget indarbejdes (bruttoeffektivisering)
Udvalg | 1.000 kr. 2025 p/l
 | Bevilling, profitcenter mv.* | 2024 | 2025 | 2026 | 2027 | 2028 | 2029
Socialudvalget |  |  | -310 | -820 | -1130 | -1130 | -1130
Beskæftigelses- og Integrationsudvalget |  |  | -205 | -415 | -627 | -627 | -627
Total |  |  | -515 | -1235 | -1757 | -1757 | -1757


Tabel D. Fordeling af anlægsinvesteringer mellem udvalg
Udvalg | 1.000 kr. 2025 p/l
 | Bevilling, profitcenter mv.* | 2024 | 2025 | 2026 | 2027 | 2028 | 2029
Socialudvalget |  |  | 400
Total |  |  | 400


Tabel E. Fordeling af serviceinvesteringer mellem udvalg
Udvalg | 1.000 kr. 2025 p/l
 | Bevilling, profitcenter mv.* | 2024 | 2025 | 2026 | 2027 | 2028 | 2029
Socialudvalget |  | 300 | 650 | 240
Beskæftigelses- og Integrationsudvalget |  | 150 | 320
Total |  | 450 | 970 | 240`;
