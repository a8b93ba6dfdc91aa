import { nameWords } from '../text/foldName';

/**
 * Whose person somebody well known is, by full name: `COUNTRY: name, name`. A country only, never an office: offices pass. Used last,
 * where the article itself gives no country. Written for this project.
 */
const table = `
USA: Joe Biden, Barack Obama, Donald Trump, George W. Bush, Bill Clinton, Hillary Clinton, Kamala Harris, Mike Pence, John Kerry, Antony Blinken, Condoleezza Rice, Colin Powell, Donald Rumsfeld, Robert Gates, Lloyd Austin, Nancy Pelosi, Mitch McConnell, Henry Kissinger, Madeleine Albright, Dick Cheney, Marco Rubio, Janet Yellen, Jake Sullivan, William Burns, Ronald Reagan, Jimmy Carter, Richard Nixon
RUS: Vladimir Putin, Dmitry Medvedev, Sergei Lavrov, Sergey Lavrov, Sergei Shoigu, Sergey Shoigu, Boris Yeltsin, Mikhail Gorbachev, Dmitry Peskov, Alexei Navalny, Yevgeny Prigozhin, Valery Gerasimov
UKR: Volodymyr Zelenskyy, Volodymyr Zelensky, Petro Poroshenko, Viktor Yanukovych, Yulia Tymoshenko, Viktor Yushchenko, Dmytro Kuleba
BLR: Alexander Lukashenko, Aleksandr Lukashenko
CHN: Xi Jinping, Hu Jintao, Jiang Zemin, Deng Xiaoping, Mao Zedong, Wen Jiabao, Li Keqiang, Wang Yi, Li Qiang
TWN: Tsai Ing-wen, Ma Ying-jeou, Chen Shui-bian
GBR: Tony Blair, Gordon Brown, David Cameron, Theresa May, Boris Johnson, Rishi Sunak, Keir Starmer, Margaret Thatcher, Liz Truss, Winston Churchill
FRA: Emmanuel Macron, Nicolas Sarkozy, Francois Hollande, Jacques Chirac, Jean-Yves Le Drian, Marine Le Pen
DEU: Angela Merkel, Olaf Scholz, Gerhard Schroeder, Helmut Kohl, Frank-Walter Steinmeier, Annalena Baerbock, Friedrich Merz
ITA: Silvio Berlusconi, Giorgia Meloni, Mario Draghi, Matteo Renzi, Romano Prodi
ESP: Pedro Sanchez, Mariano Rajoy, Jose Maria Aznar
POL: Donald Tusk, Andrzej Duda, Lech Walesa, Jaroslaw Kaczynski
HUN: Viktor Orban
BGR: Boyko Borisov, Rumen Radev
SRB: Aleksandar Vucic, Slobodan Milosevic
XKX: Hashim Thaci, Albin Kurti
TUR: Recep Tayyip Erdogan, Abdullah Gul, Ahmet Davutoglu, Mevlut Cavusoglu
ISR: Benjamin Netanyahu, Ariel Sharon, Ehud Barak, Ehud Olmert, Shimon Peres, Yitzhak Rabin, Naftali Bennett, Yair Lapid
PSE: Yasser Arafat, Mahmoud Abbas, Ismail Haniyeh
EGY: Hosni Mubarak, Mohamed Morsi, Abdel Fattah al-Sisi
SYR: Bashar al-Assad, Hafez al-Assad
IRQ: Saddam Hussein, Nouri al-Maliki, Haider al-Abadi
IRN: Ali Khamenei, Hassan Rouhani, Mahmoud Ahmadinejad, Ebrahim Raisi, Mohammad Khatami, Mohammad Javad Zarif
SAU: Mohammed bin Salman
JOR: King Abdullah
LBY: Muammar Gaddafi, Khalifa Haftar
IND: Narendra Modi, Manmohan Singh, Rahul Gandhi, Indira Gandhi, Subrahmanyam Jaishankar
PAK: Imran Khan, Nawaz Sharif, Pervez Musharraf, Benazir Bhutto, Shehbaz Sharif
AFG: Hamid Karzai, Ashraf Ghani
LKA: Gotabaya Rajapaksa, Mahinda Rajapaksa
MMR: Aung San Suu Kyi, Min Aung Hlaing
JPN: Shinzo Abe, Junichiro Koizumi, Fumio Kishida, Yoshihide Suga
KOR: Moon Jae-in, Yoon Suk-yeol, Park Geun-hye
PRK: Kim Jong-un, Kim Jong-il, Kim Il-sung
PHL: Rodrigo Duterte, Ferdinand Marcos, Benigno Aquino, Gloria Macapagal Arroyo
IDN: Joko Widodo, Prabowo Subianto, Megawati Sukarnoputri, Susilo Bambang Yudhoyono
MYS: Mahathir Mohamad, Anwar Ibrahim, Najib Razak
AUS: John Howard, Scott Morrison, Anthony Albanese, Malcolm Turnbull, Kevin Rudd
CAN: Justin Trudeau, Stephen Harper
MEX: Andres Manuel Lopez Obrador, Enrique Pena Nieto, Vicente Fox
BRA: Luiz Inacio Lula da Silva, Jair Bolsonaro, Dilma Rousseff
VEN: Hugo Chavez, Nicolas Maduro, Juan Guaido
COL: Alvaro Uribe, Gustavo Petro, Juan Manuel Santos, Ivan Duque
CUB: Fidel Castro, Raul Castro
ARG: Javier Milei, Cristina Fernandez de Kirchner, Mauricio Macri
KAZ: Nursultan Nazarbayev, Kassym-Jomart Tokayev
ZAF: Nelson Mandela, Thabo Mbeki, Jacob Zuma, Cyril Ramaphosa
ZWE: Robert Mugabe, Emmerson Mnangagwa
NGA: Muhammadu Buhari, Olusegun Obasanjo, Goodluck Jonathan, Bola Tinubu
KEN: Uhuru Kenyatta, William Ruto, Raila Odinga, Mwai Kibaki
UGA: Yoweri Museveni
RWA: Paul Kagame
ETH: Abiy Ahmed, Meles Zenawi
SDN: Omar al-Bashir, Abdel Fattah al-Burhan
CIV: Laurent Gbagbo, Alassane Ouattara
COD: Joseph Kabila, Felix Tshisekedi
`;

const countries = new Map<string, string>();
for (const line of table.trim().split('\n')) {
  const [country = '', names = ''] = line.split(': ');
  for (const name of names.split(', ')) countries.set(nameWords(name).join(' '), country);
}

/** ISO 3166 alpha-3 by the full name; undefined for a surname alone. */
export function knownPersonCountry(name: string): string | undefined {
  return countries.get(nameWords(name).join(' '));
}
