// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AppOrderHash} from "../src/types/AppOrder.sol";
import {AppOrderOperationHash} from "../src/types/AppOrderOperation.sol";
import {DatasetOrderHash} from "../src/types/DatasetOrder.sol";
import {DatasetOrderOperationHash} from "../src/types/DatasetOrderOperation.sol";
import {HubDomain} from "../src/types/EIP712Domain.sol";
import {EIP712Domain} from "../src/types/EIP712Domain.sol";
import {RequestOrderHash} from "../src/types/RequestOrder.sol";
import {RequestOrderOperationHash} from "../src/types/RequestOrderOperation.sol";
import {WorkerpoolOrderHash} from "../src/types/WorkerpoolOrder.sol";
import {WorkerpoolOrderOperationHash} from "../src/types/WorkerpoolOrderOperation.sol";
import {Market, Orders} from "./support/Market.sol";

/// @notice The hashes under which the world's orders are signed.
contract TypesTest is Market {
    function test_typeHashes_areTheKnownOnes() public pure {
        equal(HubDomain.TYPEHASH, 0x8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f, "domain");
        equal(AppOrderHash.TYPEHASH, 0x60815a0eeec47dddf1615fe53b31d016c31444e01b9d796db365443a6445d008, "app");
        equal(DatasetOrderHash.TYPEHASH, 0x6cfc932a5a3d22c4359295b9f433edff52b60703fa47690a04a83e40933dd47c, "dataset");
        equal(
            WorkerpoolOrderHash.TYPEHASH,
            0xaa3429fb281b34691803133d3d978a75bb77c617ed6bc9aa162b9b30920022bb,
            "workerpool"
        );
        equal(RequestOrderHash.TYPEHASH, 0xf24e853034a3a450aba845a82914fbb564ad85accca6cf62be112a154520fae0, "request");
        equal(
            AppOrderOperationHash.TYPEHASH,
            0x0638bb0702457e2b4b01be8a202579b8bf97e587fb4f2cc4d4aad01f21a06ee0,
            "app operation"
        );
        equal(
            DatasetOrderOperationHash.TYPEHASH,
            0x075eb6f7578ff4292c241bd2484cd5c1d5e6ecc2ddd3317e1d8176b5a45865ec,
            "dataset operation"
        );
        equal(
            WorkerpoolOrderOperationHash.TYPEHASH,
            0x322d980b7d7a6a1f7c39ff0c5445da6ae1d8e0393ff0dd468c8be3e2c8644388,
            "workerpool operation"
        );
        equal(
            RequestOrderOperationHash.TYPEHASH,
            0x0ded7b52c2d77595a40d242eca751df172b18e686326dbbed3f4748828af77c7,
            "request operation"
        );
        equal(HubDomain.TYPEHASH, keccak256(bytes(HubDomain.TYPE)), "domain of its text");
        equal(HubDomain.NAME_HASH, keccak256(bytes(HubDomain.NAME)), "name of its text");
        equal(HubDomain.VERSION_HASH, keccak256(bytes(HubDomain.VERSION)), "version of its text");
        equal(AppOrderHash.TYPEHASH, keccak256(bytes(AppOrderHash.TYPE)), "app of its text");
        equal(DatasetOrderHash.TYPEHASH, keccak256(bytes(DatasetOrderHash.TYPE)), "dataset of its text");
        equal(WorkerpoolOrderHash.TYPEHASH, keccak256(bytes(WorkerpoolOrderHash.TYPE)), "workerpool of its text");
        equal(RequestOrderHash.TYPEHASH, keccak256(bytes(RequestOrderHash.TYPE)), "request of its text");
    }

    function test_domain_isTheHubs() public view {
        EIP712Domain memory domain = hub.domain();
        equalText(domain.name, "iExecODB", "name");
        equalText(domain.version, "5.0.0", "version");
        equal(domain.chainId, block.chainid, "chain");
        equal(domain.verifyingContract, address(hub), "contract");
        bytes32 separator = keccak256(
            abi.encode(HubDomain.TYPEHASH, keccak256("iExecODB"), keccak256("5.0.0"), block.chainid, address(hub))
        );
        equal(hub.eip712domain_separator(), separator, "separator");
    }

    function test_signature_isNotHashed() public {
        Orders memory o = _ordersWithDataset(1);
        bytes32 a = structHashes.app(o.app);
        bytes32 r = structHashes.request(o.request);
        _signAll(o);
        equal(structHashes.app(o.app), a, "app");
        equal(structHashes.request(o.request), r, "request");
    }

    function testFuzz_requestHash_isTheStandardEncoding(bytes32 tag, uint256 trust, address callback, string memory p)
        public
    {
        Orders memory o = _orders(trust);
        o.request.tag = tag;
        o.request.callback = callback;
        o.request.params = p;
        bytes memory head = abi.encode(
            RequestOrderHash.TYPEHASH, app, APP_PRICE, address(0), uint256(0), address(0), POOL_PRICE, requester
        );
        bytes memory tail =
            abi.encode(uint256(1), tag, uint256(0), trust, requester, callback, keccak256(bytes(p)), o.request.salt);
        equal(structHashes.request(o.request), keccak256(bytes.concat(head, tail)), "request");
    }
}
