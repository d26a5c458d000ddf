// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {ILedger} from "../interfaces/ILedger.sol";
import {Accounts} from "./Accounts.sol";

/// @notice One account while a call works on it: the address of five words in memory.
///
///       0  account
///      32  its slot, see `Accounts`
///      64  what moved between its free balance and the pot, in nRLC
///      96  the part of it that was frozen, or that was frozen before
///     128  the line after this one, 0 at the end
type Line is uint256;

using Lines for Line global;

/// @notice Lines in a row: the address of the first in memory.
type Roll is uint256;

using Rolls for Roll global;

/// @notice Accounts that a call works on.
struct Book {
    /// Lines by the account's last bits; the first free place after them.
    uint256[] places;
    Line first;
    Line last;
    /// Sum of what moved.
    uint256 total;
}

using Books for Book global;

/// @title One line of a book
library Lines {
    using Accounts for uint256;

    function exists(Line line) internal pure returns (bool) {
        return Line.unwrap(line) != 0;
    }

    function account(Line line) internal pure returns (address value) {
        assembly ("memory-safe") {
            value := mload(line)
        }
    }

    function word(Line line) internal pure returns (uint256 value) {
        assembly ("memory-safe") {
            value := mload(add(line, 32))
        }
    }

    function setWord(Line line, uint256 value) internal pure {
        assembly ("memory-safe") {
            mstore(add(line, 32), value)
        }
    }

    function moved(Line line) internal pure returns (uint256 value) {
        assembly ("memory-safe") {
            value := mload(add(line, 64))
        }
    }

    function stakes(Line line) internal pure returns (uint256 value) {
        assembly ("memory-safe") {
            value := mload(add(line, 96))
        }
    }

    function next(Line line) internal pure returns (Line value) {
        assembly ("memory-safe") {
            value := mload(add(line, 128))
        }
    }

    function move(Line line, uint256 amount) internal pure {
        assembly ("memory-safe") {
            mstore(add(line, 64), add(mload(add(line, 64)), amount))
        }
    }

    function moveStake(Line line, uint256 amount) internal pure {
        move(line, amount);
        assembly ("memory-safe") {
            mstore(add(line, 96), add(mload(add(line, 96)), amount))
        }
    }

    /// @notice Takes `amount` of what is frozen, by task `ref`. It stays in the pot.
    function seize(Line line, uint256 amount, bytes32 ref) internal {
        line.setWord(line.word().takeFrozen(amount));
        emit ILedger.Seize(line.account(), amount, ref);
    }
}

/// @title Lines in a row, so that they need not be looked up again
/// @notice Whoever opens a roll knows how many there may be; nothing checks it later.
library Rolls {
    function open(uint256 size) internal pure returns (Roll roll) {
        assembly ("memory-safe") {
            roll := mload(0x40)
            mstore(0x40, add(roll, shl(5, size)))
        }
    }

    function put(Roll roll, uint256 k, Line line) internal pure {
        assembly ("memory-safe") {
            mstore(add(roll, shl(5, k)), line)
        }
    }

    function get(Roll roll, uint256 k) internal pure returns (Line line) {
        assembly ("memory-safe") {
            line := mload(add(roll, shl(5, k)))
        }
    }
}

/// @title A ledger in memory, for calls that move much money between few accounts
/// @notice Every account is read once and written once, and its movements are logged as one. Nothing outside may be called
/// between the first line and `writeLocks` or `writePayments`.
/// @dev Rationale: sixteen tasks of three workers move money more than a hundred times, between a dozen accounts. Sums are not
/// checked: what moves is or was some account's, and all accounts together have less than 2^64.
library Books {
    using Accounts for uint256;

    /// @notice A book with room for this many accounts, at least.
    function open(uint256 accounts) internal pure returns (Book memory book) {
        uint256 size = 8;
        while (size < 2 * accounts) size *= 2;
        book.places = new uint256[](size);
    }

    /// @notice The account's line.
    function line(Book memory book, address account) internal view returns (Line found) {
        bool isNew;
        (found, isNew) = lookUp(book, account);
        if (isNew) found.setWord(Accounts.load(account));
    }

    /// @dev The account's line; a new one has no word yet.
    function lookUp(Book memory book, address account) private pure returns (Line found, bool isNew) {
        uint256[] memory places = book.places;
        assembly ("memory-safe") {
            account := and(account, 0xffffffffffffffffffffffffffffffffffffffff)
            let mask := sub(shl(5, mload(places)), 1)
            let start := add(places, 32)
            let offset := and(shl(5, account), mask)
            for {} 1 {} {
                found := mload(add(start, offset))
                if iszero(found) { break }
                if eq(mload(found), account) { break }
                offset := and(add(offset, 32), mask)
            }
            if iszero(found) {
                isNew := 1
                found := mload(0x40)
                mstore(0x40, add(found, 160))
                mstore(add(start, offset), found)
                mstore(found, account)
                // Memory that was never allocated need not be empty.
                mstore(add(found, 64), 0)
                mstore(add(found, 96), 0)
                mstore(add(found, 128), 0)
                // Goes behind the last line, or is the first.
                let last := mload(add(book, 64))
                switch last
                case 0 { mstore(add(book, 32), found) }
                default { mstore(add(last, 128), found) }
                mstore(add(book, 64), found)
            }
        }
    }

    // ------------------------------------------------------------------------------------------------ movements

    /// @notice Freezes `amount`, which must be free.
    function lock(Book memory book, Line entry, uint256 amount) internal pure {
        entry.setWord(entry.word().freeze(amount));
        entry.moveStake(amount);
        grow(book, amount);
    }

    /// @notice Frees `amount` of what is frozen.
    function unlock(Book memory book, Line entry, uint256 amount) internal pure {
        unchecked {
            entry.setWord(entry.word().takeFrozen(amount) + amount);
        }
        entry.moveStake(amount);
        grow(book, amount);
    }

    /// @notice Credits `amount` earned by task `ref`.
    function reward(Book memory book, Line entry, uint256 amount, bytes32 ref) internal {
        unchecked {
            entry.setWord(entry.word() + amount);
        }
        entry.move(amount);
        grow(book, amount);
        emit ILedger.Reward(entry.account(), amount, ref);
    }

    /// @notice Frees a winner's stake and credits it with `amount` earned by task `ref`; better by one if it `scores`.
    function rewardWinner(Book memory book, Line entry, uint256 stake, uint256 amount, bytes32 ref, bool scores)
        internal
    {
        unchecked {
            uint256 freed = stake + amount;
            uint256 word = entry.word().takeFrozen(stake) + freed;
            entry.setWord(scores ? word.withBetterScore() : word);
            entry.moveStake(stake);
            entry.move(amount);
            grow(book, freed);
        }
        emit ILedger.Reward(entry.account(), amount, ref);
    }

    /// @notice Takes a loser's stake, and a third of its score.
    function seizeLoser(Line entry, uint256 stake, bytes32 ref) internal {
        uint256 word = entry.word();
        entry.setWord(word.withScore((word.score() * 2) / 3));
        entry.seize(stake, ref);
    }

    function grow(Book memory book, uint256 amount) private pure {
        unchecked {
            book.total += amount;
        }
    }

    // ------------------------------------------------------------------------------------------------ end

    /// @notice Writes accounts whose movements were locks. The caller grows the pot by the total.
    function writeLocks(Book memory book) internal {
        for (Line l = book.first; l.exists(); l = l.next()) {
            if (l.moved() == 0) continue;
            Accounts.save(l.account(), l.word());
            emit ILedger.Transfer(l.account(), address(this), l.moved());
            emit ILedger.Lock(l.account(), l.stakes());
        }
    }

    /// @notice Writes accounts whose movements were payments. The caller shrinks the pot by the total.
    function writePayments(Book memory book) internal {
        for (Line l = book.first; l.exists(); l = l.next()) {
            Accounts.save(l.account(), l.word());
            if (l.moved() != 0) emit ILedger.Transfer(address(this), l.account(), l.moved());
            if (l.stakes() != 0) emit ILedger.Unlock(l.account(), l.stakes());
        }
    }
}
