#include "text/language_rules/conventions.h"

#include "text/language_tag.h"

#include <algorithm>
#include <array>

namespace skrejlapa
{

namespace
{

using Words = std::u32string_view;

template <std::size_t count> using Pairs = std::array<WordPair, count>;

constexpr QuotePair high{U'“', U'”'};
constexpr QuotePair high_single{U'‘', U'’'};
constexpr QuotePair low_high{U'„', U'“'};
constexpr QuotePair low_high_single{U'‚', U'‘'};
constexpr QuotePair low_closing{U'„', U'”'};
constexpr QuotePair angles{U'«', U'»'};

constexpr auto units_of_all = std::to_array<Words>(
    {U"%",   U"‰",   U"°C", U"°F",  U"€",  U"$",  U"£",  U"EUR", U"USD", U"GBP", U"CHF", U"km", U"m",  U"dm",
     U"cm",  U"mm",  U"µm", U"km²", U"m²", U"m³", U"ha", U"kg",  U"g",   U"mg",  U"t",   U"l",  U"ml", U"kWh",
     U"MWh", U"GWh", U"kW", U"MW",  U"W",  U"V",  U"Hz", U"kHz", U"MHz", U"GHz", U"GB",  U"MB", U"kB", U"h",
     U"min", U"s",   U"км", U"м",   U"см", U"мм", U"га", U"кг",  U"г",   U"л",   U"°"});
constexpr auto signs_before_numbers =
    std::to_array<Words>({U"§", U"§§", U"№", U"€", U"$", U"£", U"EUR", U"USD", U"GBP", U"CHF"});

constexpr auto lv_before_numbers = std::to_array<Words>(
    {U"nr.", U"plkst.", U"lpp.", U"tālr.", U"tel.", U"att.", U"tab.", U"p.", U"pk.", U"apm.", U"sēj.", U"sk."});
constexpr auto lv_before_names = std::to_array<Words>({U"dr.", U"prof.", U"doc.", U"sv.", U"god.", U"mag."});
constexpr auto lv_before_words = std::to_array<Words>({U"piem."});
constexpr auto lv_units =
    std::to_array<Words>({U"lpp.", U"gs.", U"g.", U"gab.", U"milj.", U"tūkst.", U"mljrd.", U"eiro", U"st.", U"proc."});
constexpr auto lv_phones = std::to_array<Words>({U"tālr.", U"tālr.:", U"tel.", U"tel.:", U"tālrunis", U"tālrunis:"});
constexpr auto lv_pairs = std::to_array<WordPair>({{U"u.", U"c."},
                                                   {U"t.", U"i."},
                                                   {U"u.", U"tml."},
                                                   {U"t.", U"sk."},
                                                   {U"š.", U"g."},
                                                   {U"š.", U"m."},
                                                   {U"u.", U"t."},
                                                   {U"t.", U"t."},
                                                   {U"t.", U"jpr."},
                                                   {U"p.", U"m."},
                                                   {U"m.", U"ē."},
                                                   {U"a.", U"k."},
                                                   {U"t.", U"s."},
                                                   {U"n.", U"p."},
                                                   {U"p.", U"k."},
                                                   {U"g.", U"k."},
                                                   {U"u.", U"tjpr."}});

constexpr auto en_before_numbers =
    std::to_array<Words>({U"no.", U"p.", U"pp.", U"vol.", U"ch.", U"fig.", U"art.", U"tel.", U"page", U"chapter"});
constexpr auto en_before_names =
    std::to_array<Words>({U"mr", U"mr.", U"mrs", U"mrs.", U"ms", U"ms.", U"dr", U"dr.", U"prof.", U"st", U"st."});
constexpr auto en_units = std::to_array<Words>({U"a.m.", U"p.m.", U"am", U"pm", U"million", U"billion"});
constexpr auto en_months = std::to_array<Words>({U"january", U"february", U"march", U"april", U"may", U"june", U"july",
                                                 U"august", U"september", U"october", U"november", U"december"});
constexpr auto en_phones = std::to_array<Words>({U"tel.", U"tel.:", U"tel:", U"phone", U"phone:"});
constexpr auto en_pairs = std::to_array<WordPair>({{U"e.", U"g."}, {U"i.", U"e."}});

constexpr auto de_before_numbers =
    std::to_array<Words>({U"nr.", U"s.", U"abb.", U"tab.", U"bd.", U"kap.", U"art.", U"abs.", U"tel."});
constexpr auto de_before_names = std::to_array<Words>({U"dr.", U"prof.", U"hr.", U"fr.", U"st."});
constexpr auto de_units = std::to_array<Words>({U"uhr", U"mio.", U"mrd.", U"std.", U"jh.", U"euro", U"prozent"});
constexpr auto de_months =
    std::to_array<Words>({U"januar", U"jänner", U"februar", U"märz", U"april", U"mai", U"juni", U"juli", U"august",
                          U"september", U"oktober", U"november", U"dezember"});
constexpr auto de_phones = std::to_array<Words>({U"tel.", U"tel.:", U"telefon", U"telefon:"});
constexpr auto de_pairs = std::to_array<WordPair>(
    {{U"z.", U"b."}, {U"d.", U"h."}, {U"u.", U"a."}, {U"i.", U"d."},   {U"d.", U"r."},   {U"o.", U"ä."}, {U"u.", U"u."},
     {U"v.", U"a."}, {U"z.", U"t."}, {U"s.", U"o."}, {U"s.", U"u."},   {U"u.", U"v."},   {U"v.", U"m."}, {U"i.", U"a."},
     {U"m.", U"e."}, {U"o.", U"g."}, {U"u.", U"g."}, {U"v.", U"chr."}, {U"n.", U"chr."}, {U"e.", U"v."}});

constexpr auto et_before_numbers =
    std::to_array<Words>({U"nr", U"lk", U"tel", U"tel.", U"art", U"lg", U"kl", U"ptk", U"joon"});
constexpr auto et_before_words = std::to_array<Words>({U"nt", U"vt"});
constexpr auto et_units = std::to_array<Words>({U"lk", U"a", U"a.", U"mln", U"mld", U"eurot", U"euro", U"tk"});
constexpr auto et_phones = std::to_array<Words>({U"tel", U"tel.", U"tel:", U"telefon", U"telefon:"});
constexpr auto et_pairs = std::to_array<WordPair>(
    {{U"v.", U"a."}, {U"s.", U"t."}, {U"m.", U"a."}, {U"p.", U"kr."}, {U"e.", U"kr."}, {U"s.", U"a."}, {U"n.", U"ö."}});

constexpr auto fi_before_numbers = std::to_array<Words>({U"nro", U"s.", U"klo", U"puh.", U"art.", U"luku"});
constexpr auto fi_before_words = std::to_array<Words>({U"esim.", U"ks.", U"vrt."});
constexpr auto fi_units = std::to_array<Words>({U"v.", U"kk", U"kpl", U"milj.", U"mrd.", U"euroa", U"prosenttia"});
constexpr auto fi_phones = std::to_array<Words>({U"puh.", U"puh", U"puhelin", U"puhelin:"});
constexpr auto fi_pairs = std::to_array<WordPair>({{U"e.", U"kr."}, {U"j.", U"kr."}});

constexpr auto fr_before_numbers = std::to_array<Words>(
    {U"n°", U"nº", U"p.", U"pp.", U"art.", U"fig.", U"vol.", U"t.", U"tél.", U"tél", U"page", U"chapitre"});
constexpr auto fr_before_names = std::to_array<Words>({U"m.", U"mm.", U"mme", U"mmes", U"mlle", U"dr", U"pr", U"me"});
constexpr auto fr_units = std::to_array<Words>({U"euros", U"millions", U"milliards"});
constexpr auto fr_months = std::to_array<Words>({U"janvier", U"février", U"mars", U"avril", U"mai", U"juin", U"juillet",
                                                 U"août", U"septembre", U"octobre", U"novembre", U"décembre"});
constexpr auto fr_phones = std::to_array<Words>({U"tél.", U"tél.:", U"tél", U"tél:", U"téléphone"});
constexpr auto fr_pairs = std::to_array<WordPair>({{U"p.", U"ex."}, {U"av.", U"j.-c."}, {U"apr.", U"j.-c."}});

constexpr auto lt_before_numbers = std::to_array<Words>({U"nr.", U"p.", U"psl.", U"pav.", U"tel.", U"str.", U"lent."});
constexpr auto lt_before_names = std::to_array<Words>({U"dr.", U"prof.", U"doc.", U"šv.", U"g."});
constexpr auto lt_before_words = std::to_array<Words>({U"pvz.", U"žr."});
constexpr auto lt_units = std::to_array<Words>(
    {U"m.", U"d.", U"val.", U"min.", U"proc.", U"psl.", U"p.", U"a.", U"eur", U"mln.", U"tūkst.", U"mlrd.", U"eurų"});
constexpr auto lt_months =
    std::to_array<Words>({U"sausio", U"vasario", U"kovo", U"balandžio", U"gegužės", U"birželio", U"liepos",
                          U"rugpjūčio", U"rugsėjo", U"spalio", U"lapkričio", U"gruodžio"});
constexpr auto lt_phones = std::to_array<Words>({U"tel.", U"tel.:", U"telefonas", U"telefonas:"});
constexpr auto lt_pairs = std::to_array<WordPair>({{U"t.", U"y."},
                                                   {U"t.", U"t."},
                                                   {U"ir", U"t."},
                                                   {U"pr.", U"kr."},
                                                   {U"š.", U"m."},
                                                   {U"t.", U"p."},
                                                   {U"ir", U"pan."}});

constexpr auto pl_before_numbers =
    std::to_array<Words>({U"nr", U"s.", U"str.", U"rys.", U"tab.", U"art.", U"ust.", U"pkt", U"tel.", U"godz."});
constexpr auto pl_before_names = std::to_array<Words>({U"dr", U"prof.", U"św.", U"ul.", U"im.", U"al."});
constexpr auto pl_before_words = std::to_array<Words>({U"np.", U"tzn.", U"tzw.", U"zob."});
constexpr auto pl_units =
    std::to_array<Words>({U"r.", U"w.", U"zł", U"tys.", U"mln", U"mld", U"godz.", U"proc.", U"euro"});
constexpr auto pl_months =
    std::to_array<Words>({U"stycznia", U"lutego", U"marca", U"kwietnia", U"maja", U"czerwca", U"lipca", U"sierpnia",
                          U"września", U"października", U"listopada", U"grudnia"});
constexpr auto pl_phones = std::to_array<Words>({U"tel.", U"tel.:", U"telefon", U"telefon:"});
constexpr auto pl_pairs =
    std::to_array<WordPair>({{U"m.", U"in."}, {U"t.", U"j."}, {U"n.", U"e."}, {U"b.", U"r."}, {U"p.", U"n.e."}});

constexpr auto ru_before_numbers =
    std::to_array<Words>({U"стр.", U"с.", U"рис.", U"табл.", U"т.", U"тел.", U"п.", U"ст.", U"гл.", U"кв.", U"д."});
constexpr auto ru_before_names =
    std::to_array<Words>({U"г.", U"ул.", U"им.", U"св.", U"проф.", U"д-р", U"пос.", U"пр."});
constexpr auto ru_before_words = std::to_array<Words>({U"см.", U"напр."});
constexpr auto ru_units = std::to_array<Words>({U"г.", U"гг.", U"в.", U"вв.", U"тыс.", U"млн", U"млрд", U"руб.",
                                                U"коп.", U"ч", U"ч.", U"мин", U"мин.", U"евро", U"чел.", U"шт."});
constexpr auto ru_months = std::to_array<Words>({U"января", U"февраля", U"марта", U"апреля", U"мая", U"июня", U"июля",
                                                 U"августа", U"сентября", U"октября", U"ноября", U"декабря"});
constexpr auto ru_phones = std::to_array<Words>({U"тел.", U"тел.:", U"телефон", U"телефон:"});
constexpr auto ru_pairs = std::to_array<WordPair>({{U"т.", U"е."},
                                                   {U"т.", U"д."},
                                                   {U"т.", U"п."},
                                                   {U"и", U"т."},
                                                   {U"т.", U"к."},
                                                   {U"т.", U"н."},
                                                   {U"н.", U"э."},
                                                   {U"и", U"др."},
                                                   {U"и", U"пр."},
                                                   {U"т.", U"ч."}});

constexpr auto uk_before_numbers =
    std::to_array<Words>({U"с.", U"стор.", U"рис.", U"табл.", U"т.", U"тел.", U"п.", U"ст.", U"розд.", U"буд."});
constexpr auto uk_before_names = std::to_array<Words>({U"м.", U"вул.", U"ім.", U"св.", U"проф.", U"д-р", U"смт"});
constexpr auto uk_before_words = std::to_array<Words>({U"див.", U"напр."});
constexpr auto uk_units =
    std::to_array<Words>({U"р.", U"рр.", U"ст.", U"тис.", U"млн", U"млрд", U"грн", U"год", U"хв", U"євро", U"осіб"});
constexpr auto uk_months = std::to_array<Words>({U"січня", U"лютого", U"березня", U"квітня", U"травня", U"червня",
                                                 U"липня", U"серпня", U"вересня", U"жовтня", U"листопада", U"грудня"});
constexpr auto uk_phones = std::to_array<Words>({U"тел.", U"тел.:", U"телефон", U"телефон:"});
constexpr auto uk_pairs = std::to_array<WordPair>({{U"т.", U"д."},
                                                   {U"т.", U"п."},
                                                   {U"і", U"т."},
                                                   {U"т.", U"зв."},
                                                   {U"н.", U"е."},
                                                   {U"та", U"ін."},
                                                   {U"і", U"ін."},
                                                   {U"т.", U"ч."}});

constexpr auto be_before_numbers = std::to_array<Words>({U"с.", U"мал.", U"табл.", U"тэл.", U"арт.", U"п.", U"гл."});
constexpr auto be_before_names = std::to_array<Words>({U"г.", U"вул.", U"імя", U"праф.", U"св."});
constexpr auto be_before_words = std::to_array<Words>({U"гл.", U"напр."});
constexpr auto be_units =
    std::to_array<Words>({U"г.", U"гг.", U"ст.", U"тыс.", U"млн", U"млрд", U"руб.", U"гадз", U"хв", U"еўра"});
constexpr auto be_months =
    std::to_array<Words>({U"студзеня", U"лютага", U"сакавіка", U"красавіка", U"мая", U"чэрвеня", U"ліпеня", U"жніўня",
                          U"верасня", U"кастрычніка", U"лістапада", U"снежня"});
constexpr auto be_phones = std::to_array<Words>({U"тэл.", U"тэл.:", U"тэлефон", U"тэлефон:"});
constexpr auto be_pairs = std::to_array<WordPair>(
    {{U"г.", U"зн."}, {U"і", U"г."}, {U"г.", U"д."}, {U"і", U"т."}, {U"т.", U"п."}, {U"і", U"інш."}, {U"н.", U"э."}});

constexpr LanguageConventions latvian(std::string_view language)
{
    return {.language = language,
            .quotes = {low_closing, low_closing, high_single},
            .ordinals = OrdinalDots::used,
            .before_numbers = lv_before_numbers,
            .before_names = lv_before_names,
            .before_words = lv_before_words,
            .units = lv_units,
            .phones = lv_phones,
            .pairs = lv_pairs};
}

constexpr auto known = std::to_array<LanguageConventions>({
    {.language = "ar", .quotes = {{U'”', U'“'}, {U'’', U'‘'}, {U'’', U'‘'}}},
    {.language = "be",
     .quotes = {angles, low_high, low_high},
     .dash = U'—',
     .before_numbers = be_before_numbers,
     .before_names = be_before_names,
     .before_words = be_before_words,
     .units = be_units,
     .months = be_months,
     .phones = be_phones,
     .pairs = be_pairs},
    {.language = "de",
     .quotes = {low_high, low_high_single, low_high_single},
     .ordinals = OrdinalDots::before_capitals,
     .abbreviation_space = U'\u202F',
     .before_numbers = de_before_numbers,
     .before_names = de_before_names,
     .units = de_units,
     .months = de_months,
     .phones = de_phones,
     .pairs = de_pairs},
    {.language = "en",
     .quotes = {high, high_single, high_single},
     .before_numbers = en_before_numbers,
     .before_names = en_before_names,
     .units = en_units,
     .months = en_months,
     .phones = en_phones,
     .pairs = en_pairs},
    {.language = "et",
     .quotes = {low_high, low_high_single, low_high_single},
     .ordinals = OrdinalDots::used,
     .before_numbers = et_before_numbers,
     .before_words = et_before_words,
     .units = et_units,
     .phones = et_phones,
     .pairs = et_pairs},
    {.language = "fa", .quotes = {angles, {U'‹', U'›'}, {U'‹', U'›'}}},
    {.language = "fi",
     .quotes = {{U'”', U'”'}, {U'’', U'’'}, {U'’', U'’'}},
     .ordinals = OrdinalDots::used,
     .before_numbers = fi_before_numbers,
     .before_words = fi_before_words,
     .units = fi_units,
     .phones = fi_phones,
     .pairs = fi_pairs},
    {.language = "fr",
     .quotes = {angles, high, high_single},
     .spacing = MarkSpacing::french,
     .group_space = U'\u202F',
     .before_numbers = fr_before_numbers,
     .before_names = fr_before_names,
     .units = fr_units,
     .months = fr_months,
     .phones = fr_phones,
     .pairs = fr_pairs},
    latvian("liv"),
    {.language = "lt",
     .quotes = {low_high, low_high_single, low_high_single},
     .before_numbers = lt_before_numbers,
     .before_names = lt_before_names,
     .before_words = lt_before_words,
     .units = lt_units,
     .months = lt_months,
     .phones = lt_phones,
     .pairs = lt_pairs},
    latvian("ltg"),
    latvian("lv"),
    {.language = "pl",
     .quotes = {low_closing, angles, {U'‚', U'’'}},
     .ordinals = OrdinalDots::used,
     .before_numbers = pl_before_numbers,
     .before_names = pl_before_names,
     .before_words = pl_before_words,
     .units = pl_units,
     .months = pl_months,
     .phones = pl_phones,
     .pairs = pl_pairs,
     .one_letter_words = U"aiouwz"},
    {.language = "prs", .quotes = {angles, {U'‹', U'›'}, {U'‹', U'›'}}},
    {.language = "ru",
     .quotes = {angles, low_high, low_high},
     .dash = U'—',
     .before_numbers = ru_before_numbers,
     .before_names = ru_before_names,
     .before_words = ru_before_words,
     .units = ru_units,
     .months = ru_months,
     .phones = ru_phones,
     .pairs = ru_pairs},
    {.language = "uk",
     .quotes = {angles, low_high, low_high},
     .dash = U'—',
     .before_numbers = uk_before_numbers,
     .before_names = uk_before_names,
     .before_words = uk_before_words,
     .units = uk_units,
     .months = uk_months,
     .phones = uk_phones,
     .pairs = uk_pairs},
});

constexpr LanguageConventions any_language;

} // namespace

const LanguageConventions& conventions_of(std::string_view language)
{
    const std::string primary = primary_language(language);
    const auto* const found =
        std::find_if(known.begin(), known.end(), [&](const auto& each) { return each.language == primary; });
    return found == known.end() ? any_language : *found;
}

WordList common_units() { return units_of_all; }

WordList common_before_numbers() { return signs_before_numbers; }

} // namespace skrejlapa
