// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../interfaces/IHubErrors.sol";
import {Deal} from "../types/Deal.sol";
import {Buffer, Buffers} from "./Buffers.sol";
import {CodeStore} from "./CodeStore.sol";
import {Phrases} from "./Phrases.sol";

/// @notice A deal read into memory, all zeros when there is no such deal: the address of
///
///       0  32 each  number of tasks, trust, worker stake, app price, workerpool price, dataset price
///     192  32       where in memory the tag begins
///     224           the code
type StoredDeal is uint256;

using DealCode for StoredDeal global;

/// @title A deal as the code of a contract
/// @notice A deal never changes, so it is written once, under its id as key. Byte by byte:
///
///       0   1  STOP, so that it cannot be executed
///       1   1  flags, below
///       2   5  start time, s
///       7   4  category's time T, s
///      11   2  category
///      13   1  scheduler reward ratio, %
///      14   3  sizes of the six numbers, 4 bits each, the first in the lowest
///      17  32  deal id
///      49  20  app            69  20  its owner
///      89  20  workerpool    109  20  its owner
///     129  20  requester
///     149      numbers, each in as few bytes as it needs, at most 8: tasks, trust, worker stake in nRLC, app price, workerpool
///              price, dataset price
///              tag: 1 byte, or 32 (WIDE_TAG); then, each if its flag is set: index of the first task 12 (BOT_FIRST),
///              dataset 20 and its owner 20 (DATASET), sponsor 20 (SPONSOR), beneficiary 20 (BENEFICIARY),
///              callback 20 (CALLBACK)
///     end      params (`Phrases`)
///
/// A Boost deal (BOOST) is kept the same way, without what its tasks do not need: params, beneficiary and worker stake. The
/// functions of classic deals do not see it.
/// @dev Rationale: every byte costs 200 gas, so what most deals do not have is left out, what they have in common (sponsor or
/// beneficiary being the requester) is one bit, and numbers, most of them small, take no more than they need. They are laid out
/// when a deal is read, so that looking at one costs nothing.
library DealCode {
    uint256 private constant WIDE_TAG = 0x01;
    uint256 private constant BOT_FIRST = 0x02;
    uint256 private constant DATASET = 0x04;
    uint256 private constant SPONSOR = 0x08;
    uint256 private constant BENEFICIARY = 0x10;
    uint256 private constant BENEFICIARY_IS_REQUESTER = 0x20;
    uint256 private constant CALLBACK = 0x40;
    uint256 private constant BOOST = 0x80;

    /// The numbers, in their order, and the largest that a price, a stake or a trust may be.
    uint256 private constant VOLUME = 0;
    uint256 private constant TRUST = 1;
    uint256 private constant WORKER_STAKE = 2;
    uint256 private constant APP_PRICE = 3;
    uint256 private constant WORKERPOOL_PRICE = 4;
    uint256 private constant DATASET_PRICE = 5;
    uint256 private constant MAX = type(uint64).max;

    uint256 private constant SIZES = 14;
    uint256 private constant FIXED_PART = 149;
    /// Everything but the params, when every flag is set and every number is large: 338 bytes, in whole words.
    uint256 private constant MAX_HEAD = 352;
    /// Where the code begins in memory.
    uint256 private constant CODE = 224;

    // ------------------------------------------------------------------------------------------------ write

    /// @notice The code of a deal. Values that do not fit fail with `ValueTooLarge`.
    function encode(Deal memory deal, bytes32 dealId, uint256 time_) internal pure returns (bytes memory) {
        return write(deal, dealId, time_, flagsOf(deal)).close();
    }

    /// @notice The code of a Boost deal.
    function encodeBoost(Deal memory deal, bytes32 dealId, uint256 time_) internal pure returns (bytes memory) {
        return write(deal, dealId, time_, flagsOf(deal) | BOOST).close();
    }

    function flagsOf(Deal memory deal) private pure returns (uint256 flags) {
        if (uint256(deal.tag) > type(uint8).max) flags = WIDE_TAG;
        if (deal.botFirst != 0) flags |= BOT_FIRST;
        if (deal.dataset.pointer != address(0)) flags |= DATASET;
        if (deal.sponsor != deal.requester) flags |= SPONSOR;
        if (deal.beneficiary == deal.requester) flags |= BENEFICIARY_IS_REQUESTER;
        else if (deal.beneficiary != address(0)) flags |= BENEFICIARY;
        if (deal.callback != address(0)) flags |= CALLBACK;
    }

    function write(Deal memory deal, bytes32 dealId, uint256 time_, uint256 flags)
        private
        pure
        returns (Buffer memory code)
    {
        checkFits(deal);
        code = Buffers.open(MAX_HEAD + bytes(deal.params).length);
        uint256 head = (flags << 40) | deal.startTime;
        head = (((head << 32) | time_) << 16) | deal.category;
        uint256 sizes = sizesOf(deal);
        code.put((((head << 8) | deal.schedulerRewardRatio) << 24) | sizes, 17);
        code.put(uint256(dealId), 32);
        code.put(deal.app.pointer);
        code.put(deal.app.owner);
        code.put(deal.workerpool.pointer);
        code.put(deal.workerpool.owner);
        code.put(deal.requester);
        code.put(deal.botSize, sizes & 15);
        code.put(deal.trust, (sizes >> 4) & 15);
        code.put(deal.workerStake, (sizes >> 8) & 15);
        code.put(deal.app.price, (sizes >> 12) & 15);
        code.put(deal.workerpool.price, (sizes >> 16) & 15);
        code.put(deal.dataset.price, sizes >> 20);
        writeOptional(code, deal, flags);
        Phrases.write(code, bytes(deal.params));
    }

    function sizesOf(Deal memory deal) private pure returns (uint256 sizes) {
        sizes = (sizeOf(deal.dataset.price) << 4) | sizeOf(deal.workerpool.price);
        sizes = (((sizes << 4) | sizeOf(deal.app.price)) << 4) | sizeOf(deal.workerStake);
        return (((sizes << 4) | sizeOf(deal.trust)) << 4) | sizeOf(deal.botSize);
    }

    /// @dev Bytes that a number needs.
    function sizeOf(uint256 value) private pure returns (uint256 size) {
        unchecked {
            for (; value != 0; value >>= 8) {
                ++size;
            }
        }
    }

    function checkFits(Deal memory deal) private pure {
        if (deal.category > type(uint16).max) tooLarge("category", deal.category, type(uint16).max);
        if (deal.schedulerRewardRatio > 100) tooLarge("scheduler reward ratio", deal.schedulerRewardRatio, 100);
        if (deal.botSize > type(uint40).max) tooLarge("volume", deal.botSize, type(uint40).max);
        if (deal.trust > MAX) tooLarge("trust", deal.trust, MAX);
        if (deal.workerStake > MAX) tooLarge("worker stake", deal.workerStake, MAX);
        if (deal.app.price > MAX) tooLarge("app price", deal.app.price, MAX);
        if (deal.workerpool.price > MAX) tooLarge("workerpool price", deal.workerpool.price, MAX);
        if (deal.dataset.price > MAX) tooLarge("dataset price", deal.dataset.price, MAX);
    }

    function tooLarge(string memory field, uint256 value, uint256 max) private pure {
        revert IHubErrors.ValueTooLarge(field, value, max);
    }

    function writeOptional(Buffer memory code, Deal memory deal, uint256 flags) private pure {
        code.put(uint256(deal.tag), flags & WIDE_TAG != 0 ? 32 : 1);
        if (flags & BOT_FIRST != 0) code.put(deal.botFirst, 12);
        if (flags & DATASET != 0) {
            code.put(deal.dataset.pointer);
            code.put(deal.dataset.owner);
        }
        if (flags & SPONSOR != 0) code.put(deal.sponsor);
        if (flags & BENEFICIARY != 0) code.put(deal.beneficiary);
        if (flags & CALLBACK != 0) code.put(deal.callback);
    }

    // ------------------------------------------------------------------------------------------------ read

    /// @notice The deal at this address, without its params.
    function load(address code) internal view returns (StoredDeal deal) {
        assembly ("memory-safe") {
            deal := mload(0x40)
            let start := add(deal, CODE)
            mstore(0x40, add(start, MAX_HEAD))
            extcodecopy(code, start, 0, MAX_HEAD)
            let sizes := shr(232, mload(add(start, SIZES)))
            let next := add(start, FIXED_PART)
            // One after the other; a size of 0 shifts everything out.
            let size := and(sizes, 15)
            mstore(deal, shr(sub(256, shl(3, size)), mload(next)))
            next := add(next, size)
            size := and(shr(4, sizes), 15)
            mstore(add(deal, 32), shr(sub(256, shl(3, size)), mload(next)))
            next := add(next, size)
            size := and(shr(8, sizes), 15)
            mstore(add(deal, 64), shr(sub(256, shl(3, size)), mload(next)))
            next := add(next, size)
            size := and(shr(12, sizes), 15)
            mstore(add(deal, 96), shr(sub(256, shl(3, size)), mload(next)))
            next := add(next, size)
            size := and(shr(16, sizes), 15)
            mstore(add(deal, 128), shr(sub(256, shl(3, size)), mload(next)))
            next := add(next, size)
            size := shr(20, sizes)
            mstore(add(deal, 160), shr(sub(256, shl(3, size)), mload(next)))
            next := add(next, size)
            mstore(add(deal, 192), next)
        }
    }

    /// @notice The deal as the ABI has it.
    function decode(address code) internal view returns (Deal memory deal) {
        StoredDeal stored = load(code);
        if (!stored.exists()) return deal;
        deal.app.pointer = stored.app();
        deal.app.owner = stored.appOwner();
        deal.app.price = stored.appPrice();
        (deal.dataset.pointer, deal.dataset.owner, deal.dataset.price) = stored.dataset();
        deal.workerpool.pointer = stored.workerpool();
        deal.workerpool.owner = stored.scheduler();
        deal.workerpool.price = stored.workerpoolPrice();
        deal.trust = stored.trust();
        deal.category = stored.category();
        deal.tag = stored.tag();
        deal.requester = stored.requester();
        deal.beneficiary = stored.beneficiary();
        deal.callback = stored.callback();
        deal.params = string(
            Phrases.read(CodeStore.read(code, offset(stored, CALLBACK << 1) - (StoredDeal.unwrap(stored) + CODE)))
        );
        deal.startTime = stored.startTime();
        deal.botFirst = stored.botFirst();
        deal.botSize = stored.botSize();
        deal.workerStake = stored.workerStake();
        deal.schedulerRewardRatio = stored.schedulerRewardRatio();
        deal.sponsor = stored.sponsor();
    }

    /// @notice One of the six numbers.
    function number(StoredDeal deal, uint256 i) private pure returns (uint256 value) {
        assembly ("memory-safe") {
            value := mload(add(deal, shl(5, i)))
        }
    }

    /// @notice The number of `bits` bits at byte `start` of the code.
    function part(StoredDeal deal, uint256 start, uint256 bits) private pure returns (uint256 value) {
        unchecked {
            return bitsAt(StoredDeal.unwrap(deal) + CODE + start, bits);
        }
    }

    function bitsAt(uint256 place, uint256 bits) private pure returns (uint256 value) {
        assembly ("memory-safe") {
            value := shr(sub(256, bits), mload(place))
        }
    }

    function account(StoredDeal deal, uint256 start) private pure returns (address) {
        return address(uint160(part(deal, start, 160)));
    }

    function accountAt(uint256 place) private pure returns (address) {
        return address(uint160(bitsAt(place, 160)));
    }

    function has(StoredDeal deal, uint256 flag) private pure returns (bool) {
        return part(deal, 1, 8) & flag != 0;
    }

    function tagPlace(StoredDeal deal) private pure returns (uint256 place) {
        assembly ("memory-safe") {
            place := mload(add(deal, 192))
        }
    }

    /// @notice Where in memory the optional field of this flag begins: after those of all lower flags that are set.
    function offset(StoredDeal deal, uint256 flag) private pure returns (uint256 place) {
        uint256 flags = part(deal, 1, 8) & (flag - 1);
        // Less than 200 bytes.
        unchecked {
            place = tagPlace(deal) + (flags & WIDE_TAG != 0 ? 32 : 1);
            if (flags & BOT_FIRST != 0) place += 12;
            if (flags & DATASET != 0) place += 40;
            if (flags & SPONSOR != 0) place += 20;
            if (flags & BENEFICIARY != 0) place += 20;
            if (flags & CALLBACK != 0) place += 20;
        }
    }

    /// @notice Is it a classic deal?
    function exists(StoredDeal deal) internal pure returns (bool) {
        return deal.botSize() != 0;
    }

    function startTime(StoredDeal deal) internal pure returns (uint256) {
        return part(deal, 2, 40);
    }

    function time(StoredDeal deal) internal pure returns (uint256) {
        return part(deal, 7, 32);
    }

    function category(StoredDeal deal) internal pure returns (uint256) {
        return part(deal, 11, 16);
    }

    function schedulerRewardRatio(StoredDeal deal) internal pure returns (uint256) {
        return part(deal, 13, 8);
    }

    /// @notice Number of classic tasks: none of a Boost deal.
    function botSize(StoredDeal deal) internal pure returns (uint256) {
        return has(deal, BOOST) ? 0 : deal.volume();
    }

    /// @notice Number of Boost tasks: none of a classic deal.
    function boostSize(StoredDeal deal) internal pure returns (uint256) {
        return has(deal, BOOST) ? deal.volume() : 0;
    }

    /// @notice Number of tasks of either kind.
    function volume(StoredDeal deal) internal pure returns (uint256) {
        return number(deal, VOLUME);
    }

    function trust(StoredDeal deal) internal pure returns (uint256) {
        return number(deal, TRUST);
    }

    function workerStake(StoredDeal deal) internal pure returns (uint256) {
        return number(deal, WORKER_STAKE);
    }

    function appPrice(StoredDeal deal) internal pure returns (uint256) {
        return number(deal, APP_PRICE);
    }

    function workerpoolPrice(StoredDeal deal) internal pure returns (uint256) {
        return number(deal, WORKERPOOL_PRICE);
    }

    function id(StoredDeal deal) internal pure returns (bytes32) {
        return bytes32(part(deal, 17, 256));
    }

    function app(StoredDeal deal) internal pure returns (address) {
        return account(deal, 49);
    }

    function appOwner(StoredDeal deal) internal pure returns (address) {
        return account(deal, 69);
    }

    function workerpool(StoredDeal deal) internal pure returns (address) {
        return account(deal, 89);
    }

    /// @notice The workerpool's owner when the deal was made.
    function scheduler(StoredDeal deal) internal pure returns (address) {
        return account(deal, 109);
    }

    function requester(StoredDeal deal) internal pure returns (address) {
        return account(deal, 129);
    }

    function tag(StoredDeal deal) internal pure returns (bytes32) {
        return bytes32(bitsAt(tagPlace(deal), has(deal, WIDE_TAG) ? 256 : 8));
    }

    function botFirst(StoredDeal deal) internal pure returns (uint256) {
        return has(deal, BOT_FIRST) ? bitsAt(offset(deal, BOT_FIRST), 96) : 0;
    }

    function dataset(StoredDeal deal) internal pure returns (address pointer, address owner, uint256 price) {
        if (!has(deal, DATASET)) return (pointer, owner, price);
        uint256 place = offset(deal, DATASET);
        return (accountAt(place), accountAt(place + 20), number(deal, DATASET_PRICE));
    }

    /// @notice 0 without dataset.
    function datasetPrice(StoredDeal deal) internal pure returns (uint256) {
        return number(deal, DATASET_PRICE);
    }

    function sponsor(StoredDeal deal) internal pure returns (address) {
        return has(deal, SPONSOR) ? accountAt(offset(deal, SPONSOR)) : deal.requester();
    }

    function beneficiary(StoredDeal deal) internal pure returns (address) {
        if (has(deal, BENEFICIARY_IS_REQUESTER)) return deal.requester();
        return has(deal, BENEFICIARY) ? accountAt(offset(deal, BENEFICIARY)) : address(0);
    }

    function callback(StoredDeal deal) internal pure returns (address) {
        return has(deal, CALLBACK) ? accountAt(offset(deal, CALLBACK)) : address(0);
    }

    // ------------------------------------------------------------------------------------------------ derived
    // Times have 40 and 32 bits, prices 64, a ratio is at most 100: nothing can overflow.

    /// @notice Contributions are taken before this time.
    function contributionDeadline(StoredDeal deal) internal pure returns (uint256) {
        unchecked {
            return deal.startTime() + 7 * deal.time();
        }
    }

    /// @notice The task is finalized before this time, or claimed from it on.
    function finalDeadline(StoredDeal deal) internal pure returns (uint256) {
        unchecked {
            return deal.startTime() + 10 * deal.time();
        }
    }

    /// @notice The workers' part of the workerpool price.
    function workerReward(StoredDeal deal) internal pure returns (uint256) {
        unchecked {
            return (deal.workerpoolPrice() * (100 - deal.schedulerRewardRatio())) / 100;
        }
    }

    /// @notice What the payer pays for a task.
    function taskPrice(StoredDeal deal) internal pure returns (uint256) {
        unchecked {
            return deal.appPrice() + deal.datasetPrice() + deal.workerpoolPrice();
        }
    }

    /// @notice What the scheduler stakes on a task: 30 % of its price.
    function poolStake(StoredDeal deal) internal pure returns (uint256) {
        unchecked {
            return (deal.workerpoolPrice() * 30) / 100;
        }
    }
}
