/// What the content of a page paints: its operators interpreted, forms and patterns with them.
#pragma once

#include "preflight/content_reading.h"
#include "preflight/reader/bleed_watch.h"
#include "preflight/reader/color_spaces.h"
#include "preflight/reader/content_tokens.h"
#include "preflight/reader/graphics_state.h"
#include "preflight/reader/reading_key.h"

#include <map>
#include <memory>
#include <set>
#include <utility>

namespace skrejlapa
{

/// What the pages of a document share.
struct DocumentReading {
    PdfFacts facts;
    std::map<QPDFObjGen, std::size_t> fonts;                           ///< index into facts.fonts
    std::set<QPDFObjGen> groups;                                       ///< already noted
    std::map<QPDFObjGen, std::shared_ptr<const std::string>> drawings; ///< contents of forms and patterns, unpacked
    ReadingLimits left;
};

/// A content stream's bytes.
std::string unpack_content(DocumentReading& document, QPDFObjectHandle stream);

/// The same of a form or pattern, which may be drawn many times: unpacked once.
std::shared_ptr<const std::string> unpack_drawing(DocumentReading& document, QPDFObjectHandle stream);

/// What is noted of a font.
PdfFontFact font_fact(QPDFObjectHandle font);

/// Notes the font's facts once; its index in facts.fonts.
std::size_t note_font(DocumentReading& document, QPDFObjectHandle font);

/// Notes the group that a form, page or mask has, if any, once. True when it has one.
bool note_group(DocumentReading& document, QPDFObjectHandle owner, bool is_luminosity_mask);

/// The boxes of a page that what is seen of its content depends on.
struct PageFrame {
    PdfBox media;
    PdfBox trim;
    PdfBox bleed;
};

/// Marks of one page, those equal in all but their places kept as one.
class PageMarks
{
public:
    explicit PageMarks(const PageFrame& frame)
        : trim_(frame.trim), bleed_(frame.bleed), bleed_watch_(frame.trim, frame.bleed)
    {
    }
    /// Takes in a mark. True when there was none like it.
    bool add(PdfMark mark, const PageBounds& bounds);
    /// Takes in marks gathered of a part of the page's content.
    void add(const std::vector<PdfMark>& marks, const BleedWatch& bleed);
    [[nodiscard]] const BleedWatch& bleed() const { return bleed_watch_; }
    [[nodiscard]] std::vector<PdfMark> take() { return std::move(marks_); }

private:
    PdfBox trim_;
    PdfBox bleed_;
    BleedWatch bleed_watch_;
    std::vector<PdfMark> marks_;
    std::map<std::string, std::size_t> known_;

    bool join(PdfMark mark);
};

/// What is known of contents read before, and how they are named.
struct KnownReadings {
    const ContentReadings& kept;
    ReadingKeys& keys;
    const PageFrame& frame; ///< of the page that is read
};

class ContentReader
{
public:
    /// `known` may be null.
    ContentReader(DocumentReading& document, PageMarks& marks, const KnownReadings* known)
        : document_(document), marks_(marks), known_(known)
    {
    }

    /// Reads a page's or a form's content. `state` holds as it begins.
    void read(std::string_view content, QPDFObjectHandle resources, const GraphicsState& state);
    /// Reads a form's or a pattern's.
    void read_drawing(QPDFObjectHandle drawing, QPDFObjectHandle resources, const GraphicsState& state);
    [[nodiscard]] bool uses_transparency() const { return uses_transparency_; }
    /// What is no PDF in what was read, in a few words each.
    [[nodiscard]] const std::vector<std::string>& damage() const { return damage_; }

private:
    struct Path {
        PageBounds bounds;
        std::optional<double> thinnest; ///< lesser side of a rectangle along the axes
        bool is_of_rectangles = true;
        bool clips = false;
        std::vector<std::pair<double, double>> corners; ///< of a subpath of straight lines, in points of the page
    };
    using Handler = void (ContentReader::*)(const Operation&);
    struct KnownOperator {
        Handler handler = nullptr; ///< none: no mark depends on it
        std::size_t least_numbers = 0;
    };
    static const std::map<std::string_view, KnownOperator>& operators();

    DocumentReading& document_;
    PageMarks& marks_;
    const KnownReadings* known_;
    bool uses_transparency_ = false;
    std::vector<std::string> damage_;
    int compatible_ = 0;                    ///< how many BX are open: operators may be unknown there
    std::vector<QPDFObjGen> open_drawings_; ///< the forms and patterns being read, one within the other
    QPDFObjectHandle resources_;
    GraphicsState state_;
    std::vector<GraphicsState> saved_;
    Path path_;

    void perform(const Operation& operation);
    void note_damage(const std::string& what);

    // State.
    void begin_compatible(const Operation&) { ++compatible_; }
    void end_compatible(const Operation&) { compatible_ = std::max(0, compatible_ - 1); }
    void save(const Operation&);
    void restore(const Operation&);
    void concatenate(const Operation& operation);
    void set_line_width(const Operation& operation) { state_.line_width = operation.number(0); }
    void set_graphics_state(const Operation& operation);
    void apply_graphics_state(QPDFObjectHandle dictionary);
    void note_blend_modes(QPDFObjectHandle modes);
    // Colour.
    void set_fill_device(const Operation& operation);
    void set_stroke_device(const Operation& operation);
    void set_fill_space(const Operation& operation);
    void set_stroke_space(const Operation& operation);
    void set_fill_parts(const Operation& operation);
    void set_stroke_parts(const Operation& operation);
    void set_parts(PdfColor& color, const Operation& operation);
    void read_pattern(const std::string& name);
    // Paths.
    void move_to(const Operation& operation);
    void line_to(const Operation& operation);
    void curve_to(const Operation& operation);
    void rectangle(const Operation& operation);
    void close_path(const Operation&) {}
    void clip(const Operation&) { path_.clips = true; }
    void fill_path(const Operation&);
    void stroke_path(const Operation&);
    void fill_and_stroke_path(const Operation&);
    void end_path(const Operation&);
    void end_subpath();
    void add_fill();
    void add_stroke();
    // Text.
    void begin_text(const Operation&);
    void set_font(const Operation& operation);
    void set_leading(const Operation& operation) { state_.text.leading = operation.number(0); }
    void set_rendering(const Operation& operation) { state_.text.rendering = whole_of(operation.number(0)); }
    void move_text(const Operation& operation);
    void move_text_and_lead(const Operation& operation);
    void set_text_matrix(const Operation& operation);
    void next_line(const Operation&);
    void show_text(const Operation&);
    void show_on_next_line(const Operation& operation);
    void move_line(double x, double y);
    // Objects.
    void draw_object(const Operation& operation);
    void draw_form(QPDFObjectHandle form);
    bool take_form(QPDFObjectHandle form, const GraphicsState& inside);
    void take_in(const ContentReading& reading);
    void draw_image(QPDFObjectHandle image);
    void draw_inline_image(const Operation& operation);
    void note_smoothing(QPDFObjectHandle interpolate);
    void add_image(PdfMark mark);
    void shade(const Operation& operation);

    [[nodiscard]] bool may_read(std::size_t bytes);
    [[nodiscard]] bool is_transparent(double opacity) const;
    [[nodiscard]] QPDFObjectHandle resource(const char* category, const std::string& name) const;
    void add(PdfMark mark, const PageBounds& bounds);
};

} // namespace skrejlapa
