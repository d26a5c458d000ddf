// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../src/interfaces/IHubErrors.sol";
import {IHubOrders} from "../src/interfaces/IHubOrders.sol";
import {AppOrderOperation} from "../src/types/AppOrderOperation.sol";
import {DatasetOrderOperation} from "../src/types/DatasetOrderOperation.sol";
import {OrderOperation} from "../src/types/Enums.sol";
import {RequestOrderOperation} from "../src/types/RequestOrderOperation.sol";
import {WorkerpoolOrderOperation} from "../src/types/WorkerpoolOrderOperation.sol";
import {Market, Orders} from "./support/Market.sol";
import {ContractAccount, Parrot} from "./support/Peers.sol";

/// @notice Publishing, revoking and checking orders.
contract OrdersTest is Market {
    uint256 private constant HALF_ORDER = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0;
    uint256 private constant ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;

    // ------------------------------------------------------------------------------------------------ manage

    function test_manageApp_bySender() public {
        Orders memory o = _orders(1);
        bytes32 digest = _digest(structHashes.app(o.app));
        vm.expectEmit(true, true, true, true, address(hub));
        emit IHubOrders.SignedAppOrder(digest);
        vm.startPrank(appOwner);
        hub.manageAppOrder(AppOrderOperation(o.app, OrderOperation.SIGN, ""));
        equal(hub.viewPresigned(digest), appOwner, "presigned");
        check(hub.verifyPresignature(appOwner, digest), "verified");
        vm.expectEmit(true, true, true, true, address(hub));
        emit IHubOrders.ClosedAppOrder(digest);
        hub.manageAppOrder(AppOrderOperation(o.app, OrderOperation.CLOSE, ""));
        equal(hub.viewConsumed(digest), 1000, "closed");
        equal(hub.viewPresigned(digest), appOwner, "closing leaves the presignature");
    }

    function test_manageApp_bySignature() public {
        Orders memory o = _orders(1);
        AppOrderOperation memory operation = AppOrderOperation(o.app, OrderOperation.SIGN, "");
        operation.sign = _sign(appOwnerKey, _digest(structHashes.appOperation(operation)));
        hub.manageAppOrder(operation);
        equal(hub.viewPresigned(_digest(structHashes.app(o.app))), appOwner, "presigned");
        operation.operation = OrderOperation.CLOSE;
        vm.expectRevert(text("invalid-sender-or-signature"));
        hub.manageAppOrder(operation);
        operation.sign = "short";
        vm.expectRevert(text("invalid-signature-format"));
        hub.manageAppOrder(operation);
    }

    function test_manageDataset() public {
        Orders memory o = _ordersWithDataset(1);
        bytes32 digest = _digest(structHashes.dataset(o.dataset));
        DatasetOrderOperation memory operation = DatasetOrderOperation(o.dataset, OrderOperation.SIGN, "");
        operation.sign = _sign(datasetOwnerKey, _digest(structHashes.datasetOperation(operation)));
        vm.expectEmit(true, true, true, true, address(hub));
        emit IHubOrders.SignedDatasetOrder(digest);
        hub.manageDatasetOrder(operation);
        vm.expectEmit(true, true, true, true, address(hub));
        emit IHubOrders.ClosedDatasetOrder(digest);
        vm.prank(datasetOwner);
        hub.manageDatasetOrder(DatasetOrderOperation(o.dataset, OrderOperation.CLOSE, ""));
        equal(hub.viewConsumed(digest), 1000, "closed");
    }

    function test_manageWorkerpool() public {
        Orders memory o = _orders(1);
        bytes32 digest = _digest(structHashes.workerpool(o.workerpool));
        WorkerpoolOrderOperation memory operation = WorkerpoolOrderOperation(o.workerpool, OrderOperation.SIGN, "");
        operation.sign = _sign(schedulerKey, _digest(structHashes.workerpoolOperation(operation)));
        vm.expectEmit(true, true, true, true, address(hub));
        emit IHubOrders.SignedWorkerpoolOrder(digest);
        hub.manageWorkerpoolOrder(operation);
        vm.expectEmit(true, true, true, true, address(hub));
        emit IHubOrders.ClosedWorkerpoolOrder(digest);
        vm.prank(scheduler);
        hub.manageWorkerpoolOrder(WorkerpoolOrderOperation(o.workerpool, OrderOperation.CLOSE, ""));
        equal(hub.viewConsumed(digest), 1000, "closed");
    }

    function test_manageRequest() public {
        Orders memory o = _orders(1);
        bytes32 digest = _requestDigest(o);
        RequestOrderOperation memory operation = RequestOrderOperation(o.request, OrderOperation.SIGN, "");
        operation.sign = _sign(requesterKey, _digest(structHashes.requestOperation(operation)));
        vm.expectEmit(true, true, true, true, address(hub));
        emit IHubOrders.SignedRequestOrder(digest);
        hub.manageRequestOrder(operation);
        vm.expectEmit(true, true, true, true, address(hub));
        emit IHubOrders.ClosedRequestOrder(digest);
        vm.prank(requester);
        hub.manageRequestOrder(RequestOrderOperation(o.request, OrderOperation.CLOSE, ""));
        equal(hub.viewConsumed(digest), 1, "closed");
    }

    function test_manage_reverts() public {
        Orders memory o = _orders(1);
        o.app.app = stranger;
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.NotAContract.selector, stranger));
        hub.manageAppOrder(AppOrderOperation(o.app, OrderOperation.SIGN, ""));
        o.request.requester = address(0);
        vm.expectRevert(text("invalid-sender-or-signature"));
        hub.manageRequestOrder(RequestOrderOperation(o.request, OrderOperation.SIGN, new bytes(65)));
        o.request.requester = address(this);
        o.request.volume = 1 << 96;
        vm.expectRevert(
            abi.encodeWithSelector(
                IHubErrors.ValueTooLarge.selector, "volume", uint256(1) << 96, uint256(type(uint96).max)
            )
        );
        hub.manageRequestOrder(RequestOrderOperation(o.request, OrderOperation.CLOSE, ""));
    }

    /// @dev An operation is 0 or 1; another number is no call of this function at all.
    function test_manage_unknownOperation_reverts() public {
        Orders memory o = _orders(1);
        o.request.requester = address(this);
        bytes memory data =
            abi.encodeCall(hub.manageRequestOrder, (RequestOrderOperation(o.request, OrderOperation.CLOSE, "")));
        // Selector, offset of the operation, offset of its order: then the operation.
        data[4 + 3 * 32 - 1] = 0x02;
        (bool ok,) = address(hub).call(data);
        check(!ok, "must fail");
    }

    // ------------------------------------------------------------------------------------------------ broadcast

    function test_broadcast_says() public {
        Orders memory o = _ordersWithDataset(1);
        vm.expectEmit(true, true, true, true, address(hub));
        emit IHubOrders.BroadcastAppOrder(o.app);
        hub.broadcastAppOrder(o.app);
        vm.expectEmit(true, true, true, true, address(hub));
        emit IHubOrders.BroadcastDatasetOrder(o.dataset);
        hub.broadcastDatasetOrder(o.dataset);
        vm.expectEmit(true, true, true, true, address(hub));
        emit IHubOrders.BroadcastWorkerpoolOrder(o.workerpool);
        hub.broadcastWorkerpoolOrder(o.workerpool);
        vm.expectEmit(true, true, true, true, address(hub));
        emit IHubOrders.BroadcastRequestOrder(o.request);
        hub.broadcastRequestOrder(o.request);
    }

    // ------------------------------------------------------------------------------------------------ verify

    function testFuzz_verify_key(uint256 key, bytes32 hash) public view {
        key = 1 + key % (ORDER - 1);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, hash);
        address account = vm.addr(key);
        bytes memory compact = abi.encodePacked(r, uint256(s) | (uint256(v - 27) << 255));
        check(hub.verifySignature(account, hash, abi.encodePacked(r, s, v)), "65 bytes");
        check(hub.verifySignature(account, hash, compact), "64 bytes");
        check(!hub.verifySignature(stranger, hash, compact), "another account");
        check(!hub.verifySignature(account, keccak256(abi.encode(hash)), compact), "another hash");
        // The mirrored signature and the short v are no signatures.
        check(!hub.verifySignature(account, hash, abi.encodePacked(r, ORDER - uint256(s), 55 - v)), "high s");
        check(!hub.verifySignature(account, hash, abi.encodePacked(r, s, v - 27)), "v of 0 or 1");
    }

    function test_verify_accountZero_isFalse() public view {
        check(!hub.verifySignature(address(0), "hash", new bytes(65)), "65 bytes");
        check(!hub.verifySignature(address(0), "hash", new bytes(64)), "64 bytes");
        check(!hub.verifyPresignature(address(0), "hash"), "presignature");
    }

    function test_verify_length_reverts() public {
        vm.expectRevert(text("invalid-signature-format"));
        hub.verifySignature(stranger, "hash", new bytes(66));
        vm.expectRevert(text("invalid-signature-format"));
        hub.verifyPresignatureOrSignature(stranger, "hash", "");
    }

    function test_verify_contract() public {
        ContractAccount account = new ContractAccount();
        account.accept("hash", "a signature");
        check(hub.verifySignature(address(account), "hash", "a signature"), "accepted");
        check(!hub.verifySignature(address(account), "hash", "another"), "not accepted");
    }

    /// Rationale: a broken account is one that did not sign; it does not break the call of somebody else.
    function test_verify_brokenContract_isFalse() public {
        bytes32 magic = bytes32(bytes4(0x1626ba7e));
        check(hub.verifySignature(address(new Parrot(abi.encode(magic), false)), "h", ""), "well formed");
        check(!hub.verifySignature(address(new Parrot(abi.encode(magic), true)), "h", ""), "fails");
        check(!hub.verifySignature(address(new Parrot(hex"1626ba7e", false)), "h", ""), "short");
        check(!hub.verifySignature(address(new Parrot("", false)), "h", ""), "nothing");
        check(
            !hub.verifySignature(address(new Parrot(abi.encode(magic | bytes32(uint256(1))), false)), "h", ""), "dirty"
        );
    }

    /// Rationale: an account that lets code act for it (EIP-7702) still has its key.
    function test_verify_accountWithCode_mayUseItsKey() public {
        vm.etch(requester, address(new Parrot("", true)).code);
        check(hub.verifySignature(requester, "hash", _sign(requesterKey, "hash")), "key");
        check(!hub.verifySignature(requester, "hash", _sign(sponsorKey, "hash")), "another key");
    }

    function test_verifyPresignatureOrSignature() public {
        Orders memory o = _orders(1);
        bytes32 digest = _requestDigest(o);
        check(hub.verifyPresignatureOrSignature(requester, digest, _sign(requesterKey, digest)), "signature");
        vm.prank(requester);
        hub.manageRequestOrder(RequestOrderOperation(o.request, OrderOperation.SIGN, ""));
        check(hub.verifyPresignatureOrSignature(requester, digest, "any length"), "presignature");
    }

    function test_halfOrder_isHalf() public pure {
        equal(HALF_ORDER, ORDER / 2, "half");
    }
}
