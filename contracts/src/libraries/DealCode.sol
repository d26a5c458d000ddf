// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../interfaces/IHubErrors.sol";
import {Deal} from "../types/Deal.sol";
import {CodeStore} from "./CodeStore.sol";

/// @notice A deal read into memory: the address of its first byte. All zeros when there is no such deal.
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
///      14   5  number of tasks
///      19   8  trust
///      27   8  worker stake, nRLC
///      35   8  app price, nRLC
///      43   8  workerpool price, nRLC
///      51  32  deal id
///      83  20  app            103  20  its owner
///     123  20  workerpool     143  20  its owner
///     163  20  requester
///     183      tag: 1 byte, or 32 (WIDE_TAG); then, each if its flag is set: index of the first task 12 (BOT_FIRST),
///              dataset 20, its owner 20 and price 8 (DATASET), sponsor 20 (SPONSOR), beneficiary 20 (BENEFICIARY),
///              callback 20 (CALLBACK)
///     end      params
///
/// A Boost deal (BOOST) is kept the same way, without what its tasks do not need: params, beneficiary and worker stake. The
/// functions of classic deals do not see it.
/// @dev Rationale: every byte costs 200 gas, so what most deals do not have is left out, and what they have in common
/// (sponsor or beneficiary being the requester) is one bit.
library DealCode {
    uint256 private constant WIDE_TAG = 0x01;
    uint256 private constant BOT_FIRST = 0x02;
    uint256 private constant DATASET = 0x04;
    uint256 private constant SPONSOR = 0x08;
    uint256 private constant BENEFICIARY = 0x10;
    uint256 private constant BENEFICIARY_IS_REQUESTER = 0x20;
    uint256 private constant CALLBACK = 0x40;
    uint256 private constant BOOST = 0x80;

    uint256 private constant VARIABLE_PART = 183;
    /// Everything but the params, when every flag is set: 335 bytes, in whole words.
    uint256 private constant MAX_HEAD = 352;

    // ------------------------------------------------------------------------------------------------ write

    /// @notice The code of a deal. Values that do not fit fail with `ValueTooLarge`.
    function encode(Deal memory deal, bytes32 dealId, uint256 time_) internal pure returns (bytes memory) {
        uint256 flags;
        bytes memory optional;
        if (uint256(deal.tag) > type(uint8).max) {
            flags |= WIDE_TAG;
            optional = abi.encodePacked(deal.tag);
        } else {
            optional = abi.encodePacked(uint8(uint256(deal.tag)));
        }
        if (deal.botFirst != 0) {
            flags |= BOT_FIRST;
            optional = bytes.concat(optional, bytes12(uint96(deal.botFirst)));
        }
        if (deal.dataset.pointer != address(0)) {
            flags |= DATASET;
            uint64 price = uint64(fit("dataset price", deal.dataset.price, type(uint64).max));
            optional = abi.encodePacked(optional, deal.dataset.pointer, deal.dataset.owner, price);
        }
        if (deal.sponsor != deal.requester) {
            flags |= SPONSOR;
            optional = abi.encodePacked(optional, deal.sponsor);
        }
        if (deal.beneficiary == deal.requester) {
            flags |= BENEFICIARY_IS_REQUESTER;
        } else if (deal.beneficiary != address(0)) {
            flags |= BENEFICIARY;
            optional = abi.encodePacked(optional, deal.beneficiary);
        }
        if (deal.callback != address(0)) {
            flags |= CALLBACK;
            optional = abi.encodePacked(optional, deal.callback);
        }
        return bytes.concat(figures(deal, flags, time_), parties(deal, dealId), optional, bytes(deal.params));
    }

    /// @notice The code of a Boost deal.
    function encodeBoost(Deal memory deal, bytes32 dealId, uint256 time_) internal pure returns (bytes memory code) {
        code = encode(deal, dealId, time_);
        code[1] |= bytes1(uint8(BOOST));
    }

    function figures(Deal memory deal, uint256 flags, uint256 time_) private pure returns (bytes memory) {
        uint256 head = (flags << 40) | deal.startTime;
        head = (head << 32) | time_;
        head = (head << 16) | fit("category", deal.category, type(uint16).max);
        head = (head << 8) | fit("scheduler reward ratio", deal.schedulerRewardRatio, 100);
        head = (head << 40) | fit("volume", deal.botSize, type(uint40).max);
        head = (head << 64) | fit("trust", deal.trust, type(uint64).max);
        uint256 money = fit("worker stake", deal.workerStake, type(uint64).max);
        money = (money << 64) | fit("app price", deal.app.price, type(uint64).max);
        money = (money << 64) | fit("workerpool price", deal.workerpool.price, type(uint64).max);
        return abi.encodePacked(uint216(head), uint192(money));
    }

    function parties(Deal memory deal, bytes32 dealId) private pure returns (bytes memory) {
        return abi.encodePacked(
            dealId, deal.app.pointer, deal.app.owner, deal.workerpool.pointer, deal.workerpool.owner, deal.requester
        );
    }

    function fit(string memory field, uint256 value, uint256 max) private pure returns (uint256) {
        if (value > max) revert IHubErrors.ValueTooLarge(field, value, max);
        return value;
    }

    // ------------------------------------------------------------------------------------------------ read

    /// @notice The deal at this address, without its params.
    function load(address code) internal view returns (StoredDeal deal) {
        assembly ("memory-safe") {
            deal := mload(0x40)
            mstore(0x40, add(deal, MAX_HEAD))
            extcodecopy(code, deal, 0, MAX_HEAD)
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
        deal.params = string(CodeStore.read(code, offset(stored, CALLBACK << 1)));
        deal.startTime = stored.startTime();
        deal.botFirst = stored.botFirst();
        deal.botSize = stored.botSize();
        deal.workerStake = stored.workerStake();
        deal.schedulerRewardRatio = stored.schedulerRewardRatio();
        deal.sponsor = stored.sponsor();
    }

    /// @notice The number that ends before byte `end`, of `bits` bits.
    function number(StoredDeal deal, uint256 start, uint256 bits) private pure returns (uint256 value) {
        assembly ("memory-safe") {
            value := shr(sub(256, bits), mload(add(deal, start)))
        }
    }

    function account(StoredDeal deal, uint256 start) private pure returns (address) {
        return address(uint160(number(deal, start, 160)));
    }

    function has(StoredDeal deal, uint256 flag) private pure returns (bool) {
        return number(deal, 1, 8) & flag != 0;
    }

    /// @notice Where the optional field of this flag begins: after those of all lower flags that are set.
    function offset(StoredDeal deal, uint256 flag) private pure returns (uint256 place) {
        uint256 flags = number(deal, 1, 8) & (flag - 1);
        place = VARIABLE_PART + (flags & WIDE_TAG != 0 ? 32 : 1);
        if (flags & BOT_FIRST != 0) place += 12;
        if (flags & DATASET != 0) place += 48;
        if (flags & SPONSOR != 0) place += 20;
        if (flags & BENEFICIARY != 0) place += 20;
        if (flags & CALLBACK != 0) place += 20;
    }

    /// @notice Is it a classic deal?
    function exists(StoredDeal deal) internal pure returns (bool) {
        return deal.botSize() != 0;
    }

    function startTime(StoredDeal deal) internal pure returns (uint256) {
        return number(deal, 2, 40);
    }

    function time(StoredDeal deal) internal pure returns (uint256) {
        return number(deal, 7, 32);
    }

    function category(StoredDeal deal) internal pure returns (uint256) {
        return number(deal, 11, 16);
    }

    function schedulerRewardRatio(StoredDeal deal) internal pure returns (uint256) {
        return number(deal, 13, 8);
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
        return number(deal, 14, 40);
    }

    function trust(StoredDeal deal) internal pure returns (uint256) {
        return number(deal, 19, 64);
    }

    function workerStake(StoredDeal deal) internal pure returns (uint256) {
        return number(deal, 27, 64);
    }

    function appPrice(StoredDeal deal) internal pure returns (uint256) {
        return number(deal, 35, 64);
    }

    function workerpoolPrice(StoredDeal deal) internal pure returns (uint256) {
        return number(deal, 43, 64);
    }

    function id(StoredDeal deal) internal pure returns (bytes32) {
        return bytes32(number(deal, 51, 256));
    }

    function app(StoredDeal deal) internal pure returns (address) {
        return account(deal, 83);
    }

    function appOwner(StoredDeal deal) internal pure returns (address) {
        return account(deal, 103);
    }

    function workerpool(StoredDeal deal) internal pure returns (address) {
        return account(deal, 123);
    }

    /// @notice The workerpool's owner when the deal was made.
    function scheduler(StoredDeal deal) internal pure returns (address) {
        return account(deal, 143);
    }

    function requester(StoredDeal deal) internal pure returns (address) {
        return account(deal, 163);
    }

    function tag(StoredDeal deal) internal pure returns (bytes32) {
        return bytes32(number(deal, VARIABLE_PART, has(deal, WIDE_TAG) ? 256 : 8));
    }

    function botFirst(StoredDeal deal) internal pure returns (uint256) {
        return has(deal, BOT_FIRST) ? number(deal, offset(deal, BOT_FIRST), 96) : 0;
    }

    function dataset(StoredDeal deal) internal pure returns (address pointer, address owner, uint256 price) {
        if (!has(deal, DATASET)) return (pointer, owner, price);
        uint256 place = offset(deal, DATASET);
        return (account(deal, place), account(deal, place + 20), number(deal, place + 40, 64));
    }

    function sponsor(StoredDeal deal) internal pure returns (address) {
        return has(deal, SPONSOR) ? account(deal, offset(deal, SPONSOR)) : deal.requester();
    }

    function beneficiary(StoredDeal deal) internal pure returns (address) {
        if (has(deal, BENEFICIARY_IS_REQUESTER)) return deal.requester();
        return has(deal, BENEFICIARY) ? account(deal, offset(deal, BENEFICIARY)) : address(0);
    }

    function callback(StoredDeal deal) internal pure returns (address) {
        return has(deal, CALLBACK) ? account(deal, offset(deal, CALLBACK)) : address(0);
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
        (,, uint256 datasetPrice) = deal.dataset();
        unchecked {
            return deal.appPrice() + datasetPrice + deal.workerpoolPrice();
        }
    }

    /// @notice What the scheduler stakes on a task: 30 % of its price.
    function poolStake(StoredDeal deal) internal pure returns (uint256) {
        unchecked {
            return (deal.workerpoolPrice() * 30) / 100;
        }
    }
}
